package eu.observatory.registry.contribution;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Counts working days, Monday to Friday; public holidays differ from region to region and are not known. */
final class Deadline {

    private static final Set<DayOfWeek> FREE = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private Deadline() {}

    /** The end of the last of so many working days from now. */
    static Instant in(int workingDays, Clock clock) {
        ZonedDateTime day = ZonedDateTime.now(clock);
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            left -= FREE.contains(day.getDayOfWeek()) ? 0 : 1;
        }
        return day.truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
    }
}

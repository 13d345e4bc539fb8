package eu.observatory.portal.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Moments as people of the founding territories write them. */
public final class Moments {

    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");

    private Moments() {}

    public static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, HERE);
    }

    public static @Nullable ZonedDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(HERE);
    }

    /** Whether a moment lies behind us. */
    public static boolean isOver(@Nullable Instant moment) {
        return moment != null && moment.isBefore(Instant.now());
    }
}

package eu.observatory.registry.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, 1, 2026-11-24T23:00:00Z", // Monday
        "2026-11-27T09:00:00Z, 1, 2026-11-30T23:00:00Z", // Friday
        "2026-11-28T09:00:00Z, 1, 2026-11-30T23:00:00Z", // Saturday
        "2026-11-23T09:00:00Z, 10, 2026-12-07T23:00:00Z",
        "2026-03-27T09:00:00Z, 2, 2026-03-31T22:00:00Z", // clocks change
    })
    void lastsToTheEndOfTheLastWorkingDay(Instant now, int days, Instant due) {
        assertThat(Deadline.in(days, Clock.fixed(now, ZoneId.of("Europe/Brussels"))))
                .isEqualTo(due);
    }
}

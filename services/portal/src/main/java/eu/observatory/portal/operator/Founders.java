package eu.observatory.portal.operator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The time of the founding territories, but for those overseas. */
final class Founders {

    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Founders() {}

    static @Nullable ZonedDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(ZONE);
    }
}

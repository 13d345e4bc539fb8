package eu.observatory.portal.home;

import eu.observatory.portal.home.Kept.Dated;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the home page shows besides the search.
 *
 * @param overview null when the figures could not be had
 * @param map null when its figures could not be had
 * @param asOf when the figures were had, if that is long enough ago to be said
 */
record HomePage(
        @Nullable Overview overview,
        @Nullable TerritoryMap map,
        @Nullable ZonedDateTime asOf) {

    private static final Duration RECENT = Duration.ofMinutes(2);
    private static final ZoneId FOUNDERS = ZoneId.of("Europe/Brussels");

    static HomePage of(Optional<Dated<Overview>> overview, Optional<Dated<TerritoryMap>> map) {
        var oldest = Stream.concat(
                        overview.stream().map(Dated::at), map.stream().map(Dated::at))
                .min(Instant::compareTo)
                .filter(at -> at.isBefore(Instant.now().minus(RECENT)))
                .map(at -> at.atZone(FOUNDERS));
        return new HomePage(
                overview.map(Dated::value).orElse(null), map.map(Dated::value).orElse(null), oldest.orElse(null));
    }
}

package eu.observatory.registry.desk;

import eu.observatory.platform.web.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The desks of this installation. */
@Component
@EnableConfigurationProperties({DeskSettings.class, MessageSettings.class})
class Desks {

    private static final String ELSEWHERE = "ELSEWHERE";
    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");

    private final TreeMap<String, Desk> byRegion = new TreeMap<>();
    private final @Nullable Desk elsewhere;

    Desks(DeskSettings settings) {
        settings.desks().forEach((region, mailbox) -> add(region.toUpperCase(Locale.ROOT), mailbox));
        elsewhere = byRegion.remove(ELSEWHERE);
    }

    private void add(String region, DeskSettings.Mailbox mailbox) {
        boolean named = NUTS.matcher(region).matches();
        if (!named && !region.equals(ELSEWHERE)) {
            throw new IllegalArgumentException(
                    "observatory.registry.desks." + region + ": a desk is called by a NUTS code, or 'elsewhere'");
        }
        byRegion.put(
                region,
                new Desk(named ? region : null, mailbox.name(), mailbox.address(), new Language(mailbox.language())));
    }

    /** In the order of their regions' codes; the one of what belongs to no other comes last. */
    List<Desk> all() {
        return Stream.concat(byRegion.values().stream(), Stream.ofNullable(elsewhere))
                .toList();
    }

    /** The desk of exactly this region; without a region, the one of what belongs to no other. */
    Optional<Desk> of(@Nullable String region) {
        return Optional.ofNullable(region == null ? elsewhere : byRegion.get(region));
    }

    /** The desk of the place, else of the nearest region above it, else the one of what belongs to no other. */
    Optional<Desk> nearest(@Nullable String nuts) {
        for (int length = nuts == null ? 0 : nuts.length(); nuts != null && length >= 2; length--) {
            Desk desk = byRegion.get(nuts.substring(0, length));
            if (desk != null) {
                return Optional.of(desk);
            }
        }
        return Optional.ofNullable(elsewhere);
    }
}

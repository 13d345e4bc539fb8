package eu.observatory.registry.desk;

import eu.observatory.platform.web.Language;
import eu.observatory.registry.resource.BestLabel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the questions about a region are answered.
 *
 * @param region NUTS code; null for the desk of all that belongs to no other
 * @param names by language
 */
record Desk(@Nullable String region, Map<String, String> names, String address, Language language) {

    Desk {
        names = Map.copyOf(names);
    }

    String name(Language reader) {
        return String.valueOf(BestLabel.of(names, reader.code()));
    }
}

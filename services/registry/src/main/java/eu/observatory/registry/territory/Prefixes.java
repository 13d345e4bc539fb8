package eu.observatory.registry.territory;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.CoreFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The NUTS 3 region of a commune by the first characters of its code: the département, the arrondissement. */
final class Prefixes {

    private final Map<String, String> byPrefix = new HashMap<>();

    Prefixes() {
        for (NamedCsvRecord row : CoreFile.rows("prefixes.csv")) {
            byPrefix.put(row.getField("country") + row.getField("prefix"), row.getField("nuts3"));
        }
    }

    /** The NUTS 3 code for a commune's id, by the longest prefix that is known. */
    @Nullable String nuts3(String commune) {
        if (commune.length() < 4 || commune.charAt(2) != '-') {
            return null;
        }
        String key = Communes.country(commune) + commune.substring(3);
        for (int length = key.length(); length > 2; length--) {
            String nuts = byPrefix.get(key.substring(0, length));
            if (nuts != null) {
                return nuts;
            }
        }
        return null;
    }

    List<String> path(String commune) {
        String nuts3 = nuts3(commune);
        return nuts3 == null ? List.of() : Nuts.path(nuts3);
    }
}

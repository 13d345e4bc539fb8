package eu.observatory.registry.territory;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.CoreFile;
import eu.observatory.registry.territory.Territory.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The territories every installation starts with: countries, NUTS 2024 of BE, FR and LU, and some communes. */
final class CoreTerritories {

    private final Communes communes;

    CoreTerritories(Communes communes) {
        this.communes = communes;
    }

    static List<Territory> all() {
        return new CoreTerritories(new Communes(new Prefixes())).read();
    }

    private List<Territory> read() {
        List<Territory> all = new ArrayList<>();
        for (NamedCsvRecord row : CoreFile.rows("nuts.csv")) {
            all.add(region(row));
        }
        for (NamedCsvRecord row : CoreFile.rows("communes.csv")) {
            all.addAll(commune(row));
        }
        return all;
    }

    private static Territory region(NamedCsvRecord row) {
        String code = row.getField("code");
        return new Territory(
                code,
                Nuts.kind(code),
                code.substring(0, 2),
                CoreFile.labels(row),
                code.length() == 2 ? null : code.substring(0, code.length() - 1),
                Nuts.path(code),
                Nuts.region(code),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    private List<Territory> commune(NamedCsvRecord row) {
        List<Territory> found = new ArrayList<>();
        String id = row.getField("id");
        Point centroid = new Point(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon")));
        found.add(communes.current(id, CoreFile.labels(row), CoreFile.list(row.getField("postCodes")), centroid));
        for (String replaced : CoreFile.list(row.getField("replaces"))) {
            String[] codeAndName = replaced.split(" ", 2);
            found.add(communes.merged(id.substring(0, 3) + codeAndName[0], Map.of("fr", codeAndName[1]), List.of(id)));
        }
        return found;
    }
}

package eu.observatory.registry.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.Batch;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeTable;
import eu.observatory.registry.resource.CoreFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The official geographic code of France (COG): communes of today with their post codes, and what merged into them.
 * The districts of Paris, Lyon and Marseille count as parts of their commune.
 */
@Component
class FrenchCommunesFile implements CodeFile {

    private static final CodeTable TABLE = new CodeTable(
            ',', UTF_8, List.of("code", "nom", "type", "anciensCodes", "chefLieu", "codesPostaux", "commune"));

    private final CommunesFile list;

    FrenchCommunesFile(Territories territories) {
        this.list = new CommunesFile(format(), TABLE, territories);
    }

    @Override
    public String format() {
        return "communes-fr";
    }

    @Override
    public Outcome load(Path file) {
        return list.load(file, this::read);
    }

    private void read(NamedCsvRecord row, Batch<Territory> batch, Mergers mergers) {
        String id = "fr-" + row.getField("code");
        String name = row.getField("nom");
        switch (row.getField("type")) {
            case "commune-actuelle" -> {
                mergers.exists(id);
                CoreFile.list(row.getField("anciensCodes")).forEach(old -> mergers.add("fr-" + old, id));
                batch.add(list.communes()
                        .current(id, Map.of("fr", name), CoreFile.list(row.getField("codesPostaux")), null));
            }
            case "commune-deleguee", "commune-associee" -> mergers.add(id, "fr-" + row.getField("chefLieu"), name);
            case "arrondissement-municipal" -> mergers.add(id, "fr-" + row.getField("commune"), name);
            default -> {
                // another kind of territory, of no use here
            }
        }
    }
}

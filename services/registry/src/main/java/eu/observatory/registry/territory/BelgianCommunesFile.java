package eu.observatory.registry.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.Batch;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The municipalities of Belgium with the codes of those that merged into them. */
@Component
class BelgianCommunesFile implements CodeFile {

    private static final CodeTable TABLE =
            new CodeTable(',', UTF_8, List.of("nis", "nom_nl", "nom_fr", "zip_principal", "issu_de"));

    private final Territories territories;
    private final Communes communes = new Communes(new Prefixes());

    BelgianCommunesFile(Territories territories) {
        this.territories = territories;
    }

    @Override
    public String format() {
        return "communes-be";
    }

    @Override
    public Outcome load(Path file) {
        Batch<Territory> batch = new Batch<>(territory -> territories.write(territory, format()));
        Mergers mergers = new Mergers(communes);
        int rows = TABLE.each(file, row -> read(row, batch, mergers));
        mergers.territories().forEach(batch::add);
        return new Outcome(rows, batch.finish());
    }

    private void read(NamedCsvRecord row, Batch<Territory> batch, Mergers mergers) {
        String id = "be-" + row.getField("nis");
        mergers.exists(id);
        for (String old : row.getField("issu_de").split("\\+")) {
            if (!old.isBlank()) {
                mergers.add("be-" + old.strip(), id);
            }
        }
        String postCode = row.getField("zip_principal");
        batch.add(communes.current(
                id,
                Map.of("fr", row.getField("nom_fr"), "nl", row.getField("nom_nl")),
                postCode.isBlank() ? List.of() : List.of(postCode),
                null));
    }
}

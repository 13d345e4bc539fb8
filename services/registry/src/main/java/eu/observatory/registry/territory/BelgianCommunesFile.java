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

    private final CommunesFile list;

    BelgianCommunesFile(Territories territories) {
        this.list = new CommunesFile(format(), TABLE, territories);
    }

    @Override
    public String format() {
        return "communes-be";
    }

    @Override
    public Outcome load(Path file) {
        return list.load(file, this::read);
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
        batch.add(list.communes()
                .current(
                        id,
                        Map.of("fr", row.getField("nom_fr"), "nl", row.getField("nom_nl")),
                        postCode.isBlank() ? List.of() : List.of(postCode),
                        null));
    }
}

package eu.observatory.registry.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.observatory.registry.resource.Batch;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The post codes of Belgium and the municipality each lies in. */
@Component
class BelgianPostCodesFile implements CodeFile {

    private static final CodeTable TABLE = new CodeTable(',', UTF_8, List.of("zip", "nis_2025"));

    private final Territories territories;
    private final Communes communes = new Communes(new Prefixes());

    BelgianPostCodesFile(Territories territories) {
        this.territories = territories;
    }

    @Override
    public String format() {
        return "postcodes-be";
    }

    @Override
    public Outcome load(Path file) {
        Map<String, TreeSet<String>> byCommune = new TreeMap<>();
        int rows = TABLE.each(file, row -> {
            if (!row.getField("nis_2025").isBlank()) {
                byCommune
                        .computeIfAbsent(row.getField("nis_2025"), any -> new TreeSet<>())
                        .add(row.getField("zip"));
            }
        });
        Batch<Territory> batch = new Batch<>(territory -> territories.write(territory, format()));
        byCommune.forEach(
                (nis, postCodes) -> batch.add(communes.current("be-" + nis, Map.of(), List.copyOf(postCodes), null)));
        return new Outcome(rows, batch.finish());
    }
}

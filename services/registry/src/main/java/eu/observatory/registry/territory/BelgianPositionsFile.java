package eu.observatory.registry.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.observatory.platform.web.Invalid;
import eu.observatory.registry.resource.Batch;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.territory.Territory.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Coordinates of Belgian localities, {@code post code, locality, longitude, latitude} without a header. A municipality
 * sits where the locality of its own name does, else in the middle of its localities.
 */
@Component
class BelgianPositionsFile implements CodeFile {

    private final Territories territories;
    private final AtlasReader atlas;
    private final Communes communes = new Communes(new Prefixes());

    BelgianPositionsFile(Territories territories, AtlasReader atlas) {
        this.territories = territories;
        this.atlas = atlas;
    }

    @Override
    public String format() {
        return "positions-be";
    }

    @Override
    public Outcome load(Path file) {
        Atlas known = atlas.atlas();
        Map<String, Centre> centres = new TreeMap<>();
        int rows = 0;
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file, UTF_8)) {
            for (CsvRecord line : lines) {
                rows++;
                read(line, known, centres);
            }
        } catch (CsvParseException e) {
            throw wrong(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Batch<Territory> batch = new Batch<>(territory -> territories.write(territory, format()));
        centres.forEach((id, centre) -> batch.add(communes.current(id, Map.of(), List.of(), centre.point())));
        return new Outcome(rows, batch.finish());
    }

    private static void read(CsvRecord line, Atlas known, Map<String, Centre> centres) {
        if (line.getFieldCount() != 4) {
            throw wrong(line.getStartingLineNumber());
        }
        try {
            double lon = Double.parseDouble(line.getField(2));
            double lat = Double.parseDouble(line.getField(3));
            String locality = line.getField(1);
            known.find("BE", line.getField(0), locality)
                    .flatMap(known::find)
                    .ifPresent(commune -> centres.computeIfAbsent(commune.id(), any -> new Centre())
                            .add(lat, lon, known.isNamed(commune, locality)));
        } catch (NumberFormatException e) {
            throw wrong(line.getStartingLineNumber());
        }
    }

    private static Invalid wrong(long line) {
        return new Invalid(
                "file",
                "Expected a CSV in UTF-8 without a header, each line a post code, a locality, its longitude and its"
                        + " latitude; saw something else at line " + line + ".");
    }

    /** The middle of the localities seen so far, or the one of the municipality's own name. */
    private static final class Centre {

        private double lat;
        private double lon;
        private int seen;
        private boolean own;

        void add(double otherLat, double otherLon, boolean ofItsName) {
            if (own) {
                return;
            }
            own = ofItsName;
            seen = own ? 1 : seen + 1;
            lat = own ? otherLat : lat + (otherLat - lat) / seen;
            lon = own ? otherLon : lon + (otherLon - lon) / seen;
        }

        Point point() {
            return new Point(lat, lon);
        }
    }
}

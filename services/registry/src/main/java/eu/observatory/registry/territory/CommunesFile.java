package eu.observatory.registry.territory;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.Batch;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeTable;
import java.nio.file.Path;

/** How an official list of a country's communes, and of those that merged into them, is loaded. */
record CommunesFile(String format, CodeTable table, Territories territories, Communes communes) {

    /** What one row says of communes of today, and of those of before. */
    interface Line {

        void read(NamedCsvRecord row, Batch<Territory> current, Mergers mergers);
    }

    CommunesFile(String format, CodeTable table, Territories territories) {
        this(format, table, territories, new Communes(new Prefixes()));
    }

    CodeFile.Outcome load(Path file, Line line) {
        Batch<Territory> batch = new Batch<>(territory -> territories.write(territory, format));
        Mergers mergers = new Mergers(communes);
        int rows = table.each(file, row -> line.read(row, batch, mergers));
        mergers.territories().forEach(batch::add);
        return new CodeFile.Outcome(rows, batch.finish());
    }
}

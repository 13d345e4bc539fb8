package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.WrongFile;

/**
 * How much of one document is of no use. A few bad rows are reported; a document of which one row in ten is bad is not
 * the one that was meant, and what is left of it would make enterprises lose what only its other rows say. Counts since
 * the last restart.
 */
final class Ruin {

    private static final int FEW = 20;
    private static final int ONE_IN = 10;

    private long rows;
    private long rejected;
    private String first = "";

    void row() {
        rows++;
    }

    void rejected(long line, String reason) {
        if (rejected++ == 0) {
            first = "line %d: %s".formatted(line, reason);
        }
    }

    /** Fails on a ruin, else begins anew with the next document. */
    void refuse(Document document) {
        if (rejected >= FEW && rejected * ONE_IN > rows) {
            throw new WrongFile(
                    document.label(),
                    "rows that can be used, at least nine in ten",
                    "%d of %d rejected, first %s".formatted(rejected, rows, first));
        }
        rows = 0;
        rejected = 0;
    }
}

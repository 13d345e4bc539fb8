package eu.observatory.registry.resource;

import java.nio.file.Path;

/** An official file of codes that adds to the reference data; one bean for each layout. */
public interface CodeFile {

    /** As it is named in the address it is sent to, like {@code communes-fr}. */
    String format();

    /**
     * Brings the stored reference data up to the file, within the caller's JDBC transaction.
     *
     * @throws eu.observatory.platform.web.Invalid where the file is not what the format needs
     */
    Outcome load(Path file);

    /** How many rows the file has, and how many concepts or territories are new or different since. */
    record Outcome(int rows, int changed) {}
}

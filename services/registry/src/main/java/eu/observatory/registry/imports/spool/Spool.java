package eu.observatory.registry.imports.spool;

import eu.observatory.registry.imports.file.Document;
import java.util.List;
import java.util.UUID;

/** Where the files of a set lie on disk. */
public interface Spool {

    /** The documents of a set; empty where its folder is gone. */
    List<Document> documents(UUID set);

    /** Removes sets that are older than they are kept and that no unfinished job needs. */
    void purge();
}

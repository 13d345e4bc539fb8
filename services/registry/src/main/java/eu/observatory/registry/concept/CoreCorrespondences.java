package eu.observatory.registry.concept;

import eu.observatory.registry.resource.CoreFile;
import java.util.List;

/** The correspondence every installation starts with: concepts of the same name, and those that are known to have moved. */
final class CoreCorrespondences {

    static List<Correspondence> read() {
        return CoreFile.rows("nace-correspondence.csv").stream()
                .flatMap(row -> CoreFile.list(row.getField("rev2")).stream()
                        .map(rev2 -> new Correspondence(row.getField("rev21"), rev2)))
                .toList();
    }

    private CoreCorrespondences() {}
}

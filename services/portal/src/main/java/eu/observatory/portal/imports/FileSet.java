package eu.observatory.portal.imports;

import java.util.List;

/** Files that were brought together for an import. */
record FileSet(String id, List<Uploaded> files) {

    record Uploaded(String name, long size, String sha256) {}
}

package eu.observatory.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of engines that tests leave behind. */
final class Trees {

    private Trees() {}

    /** Deletes what can be deleted: an engine may be writing its last file just now. */
    static void delete(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
            Files.deleteIfExists(root.resolveSibling(root.getFileName() + ".log"));
        } catch (IOException | UncheckedIOException stillInUse) {
            System.err.println("Left behind: " + root + " (" + stillInUse + ")");
        }
    }
}

package eu.observatory.registry.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What can befall a set of files, and what must come of it.
 *
 * @param outcome what the import must make of it
 */
record Damage(String name, Outcome outcome, Deed deed) {

    enum Outcome {
        /** Nothing of it is imported. */
        REFUSED,
        /** It says the same as before. */
        HARMLESS,
        /** The rest is imported; the report names the file and the line. */
        REPORTED,
        /** Whatever is right for the place it hit, within what holds for all. */
        ANY
    }

    /** Changes files in place; returns the line that the report must name, 0 where there is none. */
    interface Deed {
        long befall(TreeMap<String, byte[]> files, String file, SplittableRandom random);
    }

    /** A file that was hit, and the line. */
    record Hit(Map<String, byte[]> files, String file, long line) {}

    /** Whether there are rows and columns to hurt. */
    private static boolean isTable(byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        return lines.size() > 5 && Text.split(lines.getFirst()).size() > 2;
    }

    Hit befall(Map<String, byte[]> files, SplittableRandom random) {
        TreeMap<String, byte[]> hurt = new TreeMap<>(files);
        List<String> worthIt = files.keySet().stream()
                .filter(name -> isTable(files.get(name)))
                .sorted()
                .toList();
        String file = worthIt.get(random.nextInt(worthIt.size()));
        long line = deed.befall(hurt, file, random);
        return new Hit(hurt, file, line);
    }
}

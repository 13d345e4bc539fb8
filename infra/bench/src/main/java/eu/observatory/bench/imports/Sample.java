package eu.observatory.bench.imports;

import eu.observatory.local.sample.SampleGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Made-up enterprises in the official layouts, as the local platform imports them: lists first, then the registers. */
final class Sample {

    private static final long SEED = 1;

    private Sample() {}

    record Set(String name, List<Path> files, Map<String, String> how) {

        boolean register() {
            return !how.containsKey("list");
        }

        Map<String, Object> order(String set) {
            Map<String, Object> order = new HashMap<>(how);
            order.put("set", set);
            order.put("extractDate", "2026-01-01");
            order.put("complete", true);
            order.put("licence", "CC0-1.0");
            order.put("sample", true);
            return order;
        }
    }

    static List<Set> generate(int size, Path directory) throws IOException {
        SampleGenerator.write(size, SEED, directory);
        Path lists = directory.resolve("lists");
        return List.of(
                new Set(
                        "list of recognised enterprises (FR)",
                        List.of(lists.resolve("insertion-fr.csv")),
                        Map.of(
                                "format",
                                "list",
                                "dataset",
                                "bench-insertion",
                                "territory",
                                "FR",
                                "list",
                                "insertion-fr")),
                new Set(
                        "list of recognised enterprises (BE)",
                        List.of(lists.resolve("principles-be.csv")),
                        Map.of(
                                "format",
                                "list",
                                "dataset",
                                "bench-principles",
                                "territory",
                                "BE",
                                "list",
                                "generic",
                                "lens",
                                "principles",
                                "authority",
                                "sample",
                                "rule",
                                "sample-principles@2026")),
                new Set(
                        "SIRENE",
                        files(directory.resolve("sirene")),
                        Map.of("format", "sirene", "dataset", "bench", "territory", "FR")),
                new Set(
                        "KBO",
                        files(directory.resolve("kbo")),
                        Map.of("format", "kbo", "dataset", "bench", "territory", "BE")));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}

package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The made-up enterprises of a new installation: generated, then imported as any official set is. */
record Sample(Installation installation, Http registry, Display display) {

    private static final String SEED = "1";
    private static final String EXTRACT = "2026-01-01";

    /** In this order, since a list says which companies the registers' import keeps. */
    private static final List<Set> SETS = List.of(
            new Set("organisations.csv", "organisations", "sample-organisations", "EU", Map.of()),
            new Set("lists/insertion-fr.csv", "list", "sample-insertion", "FR", Map.of("list", "insertion-fr")),
            new Set(
                    "lists/principles-be.csv",
                    "list",
                    "sample-principles",
                    "BE",
                    Map.of(
                            "list", "generic",
                            "lens", "principles",
                            "authority", "sample",
                            "rule", "sample-principles@2026")),
            new Set("sirene", "sirene", "sample", "FR", Map.of()),
            new Set("kbo", "kbo", "sample", "BE", Map.of()),
            new Set("profiles.csv", "profile", "sample-profiles", "EU", Map.of()));

    private record Set(String path, String format, String dataset, String territory, Map<String, String> more) {}

    /** How many enterprises are wanted, by {@code SAMPLE}. */
    static int size(Map<String, String> environment) {
        String text = environment.getOrDefault("SAMPLE", "5000");
        if (!text.matches("[0-9]{1,7}")) {
            throw new Unfit("SAMPLE is \"" + text + "\", which is not a number of enterprises.");
        }
        return Integer.parseInt(text);
    }

    /** Imports what is asked for once; afterwards, and once removed, nothing. */
    void provide(int size) throws IOException, InterruptedException {
        Path done = installation.run().resolve("sample");
        if (size == 0 || Files.exists(done)) {
            return;
        }
        Path directory = installation.run().resolve("sample-files");
        generate(size, directory);
        for (Set set : SETS) {
            load(set, directory.resolve(set.path()));
        }
        Directories.delete(directory);
        Files.writeString(done, size + "\n");
        display.say(
                "  %s sample enterprises imported, `make sample-remove` removes them".formatted(Display.count(size)));
    }

    private void generate(int size, Path directory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Installation.java().toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        installation.sampleGenerator().toString(),
                        "--size",
                        String.valueOf(size),
                        "--seed",
                        SEED,
                        "--out",
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The sample was not generated: " + output);
        }
    }

    private void load(Set set, Path files) throws IOException, InterruptedException {
        String id = registry.post("/imports/sets", Map.of()).path("id").asString();
        for (Path file : files(files)) {
            registry.put("/imports/sets/" + id + "/files/" + file.getFileName(), file);
        }
        Map<String, Object> order = new HashMap<>(set.more());
        order.put("set", id);
        order.put("format", set.format());
        order.put("dataset", set.dataset());
        order.put("territory", set.territory());
        order.put("extractDate", EXTRACT);
        order.put("complete", true);
        order.put("licence", "CC0-1.0");
        order.put("sample", true);
        ImportJob.ask(registry, order).await(display, "sample " + set.path());
    }

    private static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.sorted().toList();
        }
    }

    void remove() throws IOException, InterruptedException {
        for (String dataset : SETS.stream().map(Set::dataset).distinct().toList()) {
            try {
                JsonNode job = registry.delete("/imports/datasets/" + dataset);
                new ImportJob(registry, job.path("id").asString()).await(display, "withdrawing " + dataset);
            } catch (Http.Refused notThere) {
                display.say("  " + notThere.getMessage());
            }
        }
        display.say("The sample is removed; it comes back when "
                + installation.run().resolve("sample") + " is deleted before `make up`");
    }
}

package eu.observatory.registry.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A set of official files as they should be, and how it is imported.
 *
 * @param before the set that it goes on from, empty where it stands alone
 */
record SoundSet(
        String dataset,
        String format,
        Map<String, Object> more,
        Map<String, byte[]> files,
        Map<String, byte[]> before) {

    private static final String HELD = """
            select coalesce(md5(string_agg(line, ',' order by line)), 'nothing') from (
                select enterprise_id || hash || coalesce(gone_on::text, '') line from enterprise_source
                where dataset = :dataset
                union all
                select organisation_id || description || coalesce(gone_on::text, '') from organisation_source
                where dataset = :dataset
                union all select a::text from assertion a where dataset = :dataset) said
            """;

    private SoundSet(String dataset, String format, Map<String, Object> more, Map<String, byte[]> files) {
        this(dataset, format, more, files, Map.of());
    }

    /** @param later a later extract of the same sample */
    static List<SoundSet> all(Path sample, Path later) throws IOException {
        Map<String, Object> generic = Map.of(
                "list",
                "generic",
                "lens",
                "principles",
                "authority",
                "sample",
                "rule",
                "sample@2026",
                "complete",
                true);
        Map<String, Object> complete = Map.of("complete", true);
        return List.of(
                new SoundSet(
                        "insertion",
                        "list",
                        Map.of("list", "insertion-fr", "complete", true),
                        read(sample.resolve("lists/insertion-fr.csv"))),
                new SoundSet("principles", "list", generic, read(sample.resolve("lists/principles-be.csv"))),
                new SoundSet("sirene", "sirene", complete, read(sample.resolve("sirene"))),
                new SoundSet("kbo", "kbo", complete, read(sample.resolve("kbo"))),
                new SoundSet(
                        "kbo-updated", "kbo", Map.of(), read(later.resolve("kbo-update")), read(sample.resolve("kbo"))),
                new SoundSet("profiles", "profile", complete, read(sample.resolve("profiles.csv"))),
                new SoundSet("organisations", "organisations", complete, read(sample.resolve("organisations.csv"))),
                new SoundSet(
                        "communes-fr",
                        "sirene-organisations",
                        complete,
                        with("StockUniteLegale.csv", ",9220,", ",7210,", read(sample.resolve("sirene")))),
                new SoundSet(
                        "communes-be",
                        "kbo-organisations",
                        complete,
                        with("enterprise.csv", "\"017\"", "\"411\"", read(sample.resolve("kbo")))));
    }

    /** Associations become communes: a sample of enterprises has none. */
    private static Map<String, byte[]> with(String file, String form, String other, Map<String, byte[]> files) {
        String content = new String(files.get(file), StandardCharsets.UTF_8);
        files.put(file, content.replace(form, other).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static Map<String, byte[]> read(Path path) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    JsonNode run(ImportClient imports, Map<String, byte[]> contents) {
        return imports.run(imports.set(contents), format, dataset, "2026-01-01", new HashMap<>(more));
    }

    /** Imports it as it should be; what only a damaged one had brought is closed. */
    JsonNode restore(ImportClient imports) {
        if (!before.isEmpty()) {
            run(imports, before);
        }
        JsonNode job = run(imports, files);
        return job.at("/state").asString().equals("awaiting-confirmation")
                ? imports.confirmed(job.at("/id").asString())
                : job;
    }

    /** What the dataset has said so far, in short. */
    String held(JdbcClient jdbc) {
        return jdbc.sql(HELD).param("dataset", dataset).query(String.class).single();
    }
}

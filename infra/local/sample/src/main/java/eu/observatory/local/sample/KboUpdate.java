package eu.observatory.local.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The KBO's update from the first extract to a later one: for each file, whose rows go and which rows these have now. */
final class KboUpdate implements Closeable {

    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final Map<String, StringWriter> rows = new HashMap<>();
    private final KboFiles memory;
    private final Kbo kbo;

    private record Pair(CsvFile deleted, CsvFile inserted) {}

    private KboUpdate(Options options) throws IOException {
        memory = KboFiles.in(rows);
        kbo = new Kbo(memory, new Expected(options));
    }

    /** Writes nothing where there is no drift. */
    static KboUpdate of(Options options) throws IOException {
        KboUpdate update = new KboUpdate(options);
        update.taken();
        if (options.drift() > 0) {
            Path directory = options.out().resolve("kbo-update");
            try (KboFiles files = KboFiles.in(directory, "_insert")) {
                Kbo.meta(files, options.extractDate(), "update", 2);
            }
            for (var file : KboFiles.COLUMNS.entrySet()) {
                Path path = directory.resolve(file.getKey());
                List<String> number = List.of(file.getValue().getFirst());
                update.pairs.put(
                        file.getKey(),
                        new Pair(
                                new CsvFile(path.resolveSibling(file.getKey() + "_delete.csv"), true, number),
                                new CsvFile(
                                        path.resolveSibling(file.getKey() + "_insert.csv"), true, file.getValue())));
            }
        }
        return update;
    }

    void write(@Nullable Unit before, @Nullable Unit now) {
        if (!pairs.isEmpty() && before != now && (belgian(before) || belgian(now))) {
            Map<String, Map<String, List<String>>> old = rows(before);
            Map<String, Map<String, List<String>>> current = rows(now);
            pairs.forEach((file, pair) -> change(pair, of(old, file), of(current, file)));
        }
    }

    private static boolean belgian(@Nullable Unit unit) {
        return unit != null && !unit.french();
    }

    private static void change(Pair pair, Map<String, List<String>> old, Map<String, List<String>> current) {
        Set<String> numbers = new TreeSet<>(old.keySet());
        numbers.addAll(current.keySet());
        for (String number : numbers) {
            List<String> before = old.getOrDefault(number, List.of());
            List<String> now = current.getOrDefault(number, List.of());
            if (!before.equals(now) && !number.equals("\"\"")) {
                if (!before.isEmpty()) {
                    pair.deleted().line(number);
                }
                now.forEach(pair.inserted()::line);
            }
        }
    }

    private static Map<String, List<String>> of(Map<String, Map<String, List<String>>> rows, String file) {
        return rows.getOrDefault(file, Map.of());
    }

    /** What the full extract says of a unit: by file, by number. */
    private Map<String, Map<String, List<String>>> rows(@Nullable Unit unit) {
        if (unit != null) {
            kbo.write(unit);
        }
        return taken();
    }

    private Map<String, Map<String, List<String>>> taken() {
        Map<String, Map<String, List<String>>> taken = new HashMap<>();
        rows.forEach((file, writer) -> {
            taken.put(
                    file,
                    writer.toString()
                            .lines()
                            .collect(Collectors.groupingBy(row -> row.substring(0, row.indexOf(',')))));
            writer.getBuffer().setLength(0);
        });
        return taken;
    }

    @Override
    public void close() throws IOException {
        memory.close();
        for (Pair pair : pairs.values()) {
            pair.deleted().close();
            pair.inserted().close();
        }
    }
}

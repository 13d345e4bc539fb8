package eu.observatory.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Imports samples of the given sizes, and prints what that took beside what COPY took. */
final class ImportBench {

    private final Path run;
    private final Database database;
    private final int rounds = Integer.getInteger("rounds", 3);

    private ImportBench(Path run, Database database) {
        this.run = run;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        Path run = Path.of(arguments[0]).toAbsolutePath();
        List<Integer> sizes =
                Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        try (Database database = Database.start(run.resolve("postgres"))) {
            System.out.println(database.settings());
            ImportBench bench = new ImportBench(run, database);
            List<Double> perThousand = new ArrayList<>();
            for (int size : sizes) {
                perThousand.add(bench.measure(size) * 1_000 / size);
            }
            if (sizes.size() > 1) {
                System.out.printf(
                        "growth: %.3f s a thousand at %,d, %.3f s at %,d: %.2f times%n",
                        perThousand.getFirst(),
                        sizes.getFirst(),
                        perThousand.getLast(),
                        sizes.getLast(),
                        perThousand.getLast() / perThousand.getFirst());
            }
        }
    }

    /** Returns the seconds that all imports took. */
    private double measure(int size) throws IOException, SQLException, InterruptedException {
        System.out.printf("%n== %,d enterprises%n", size);
        String name = "bench_" + size;
        Path folder = Files.createDirectories(run.resolve(name));
        database.create(name);
        List<Sample.Set> sets = Sample.generate(size, folder.resolve("sample"));
        double seconds = imported(name, folder, sets);
        Peer peer = new Peer(folder.resolve("rows"));
        new Staged(database, folder, withoutRelay(name + "_staged")).keep(name + "_staged", sets, peer);
        try (Connection connection = database.connect(name)) {
            peer.keep(connection);
            compare(connection, peer, seconds);
        }
        if (Boolean.getBoolean("relay")) {
            new Drain(database, name, folder).run();
        }
        return seconds;
    }

    private void compare(Connection connection, Peer peer, double seconds) throws SQLException, IOException {
        long kept = Database.number(connection, "select count(*) from enterprise");
        System.out.printf("import: %,d enterprises in %.1f s, %,.0f a second%n", kept, seconds, kept / seconds);
        for (int round = 1; round <= rounds; round++) {
            double begun = database.cpu();
            Peer.Copied copied = peer.copy(connection);
            System.out.printf(
                    "COPY of the same %,d rows, %,d MiB: %.1f s (CPU of PostgreSQL %.1f s); the import runs at %.2f of it%n",
                    copied.rows(),
                    copied.bytes() >> 20,
                    copied.seconds(),
                    database.cpu() - begun,
                    copied.seconds() / seconds);
            if (round == rounds) {
                System.out.print(copied.byTable());
            }
        }
    }

    private double imported(String name, Path folder, List<Sample.Set> sets)
            throws IOException, SQLException, InterruptedException {
        double seconds = 0;
        try (Registry registry = Registry.start(folder, withoutRelay(name), flags());
                Connection connection = database.connect(name)) {
            double begun = registry.cpu();
            double begunDatabase = database.cpu();
            for (Sample.Set set : sets) {
                Jobs.Ended ended = new Jobs(connection).await(registry.ask(set));
                System.out.printf("  %-36s %7.1f s  %s%n", set.name(), ended.seconds(), ended.counts());
                seconds += ended.seconds();
            }
            System.out.printf(
                    "CPU: registry %.1f s, PostgreSQL %.1f s%n",
                    registry.cpu() - begun, database.cpu() - begunDatabase);
            System.out.println(registry.memory());
        }
        return seconds;
    }

    private Map<String, String> withoutRelay(String name) {
        Map<String, String> environment = new HashMap<>(database.environment(name));
        environment.put("OBSERVATORY_PLATFORM_OUTBOX_RELAY", "false");
        return environment;
    }

    /** More flags for the registry's JVM, as for a profile. */
    private static List<String> flags() {
        String flags = System.getProperty("flags", "");
        return flags.isEmpty() ? List.of() : List.of(flags.split(" "));
    }
}

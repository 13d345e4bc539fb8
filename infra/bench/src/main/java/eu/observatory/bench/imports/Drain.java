package eu.observatory.bench.imports;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How fast the relay brings marked states to a real broker when nothing else happens. */
record Drain(Database database, String name, Path folder) {

    private static final String MARKS = "select count(*) from outbox_mark";

    /** Marks a second, from the first look at which some are gone to none left. */
    double run() throws IOException, SQLException, InterruptedException {
        int port = freePort();
        Process kafka = kafka(port);
        Map<String, String> environment = new HashMap<>(database.environment(name));
        environment.put("KAFKA_BOOTSTRAP", "localhost:" + port);
        try (Connection connection = database.connect(name)) {
            long all = Database.number(connection, MARKS);
            try (Registry registry = Registry.start(folder, environment, List.of())) {
                long left = awaitBelow(connection, all);
                long begin = System.nanoTime();
                awaitBelow(connection, 1);
                double seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf(
                        "relay: %,d marks drained in %.1f s, %,.0f records a second, %s%n",
                        left, seconds, left / seconds, registry.memory());
                return left / seconds;
            }
        } finally {
            kafka.destroy();
            kafka.onExit().join();
        }
    }

    private static long awaitBelow(Connection connection, long limit) throws SQLException, InterruptedException {
        long left = Database.number(connection, MARKS);
        while (left >= limit) {
            Thread.sleep(250);
            left = Database.number(connection, MARKS);
        }
        return left;
    }

    private Process kafka(int port) throws IOException, InterruptedException {
        Path module = Path.of("infra/local/kafka");
        Path log = folder.resolve("kafka.log");
        Process kafka = Programs.child(new ProcessBuilder(
                        Programs.java(),
                        "@" + module.resolve("jvm.options"),
                        "-XX:SharedArchiveFile=" + folder.resolve("kafka.jsa"),
                        "-cp",
                        module.resolve("target/lib/*").toString(),
                        "eu.observatory.local.kafka.LocalKafka",
                        folder.resolve("kafka").toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
        while (!Files.readString(log).contains("READY ")) {
            if (!kafka.isAlive()) {
                throw new IOException("Kafka did not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
        return kafka;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

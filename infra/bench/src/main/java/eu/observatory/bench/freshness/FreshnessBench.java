package eu.observatory.bench.freshness;

import eu.observatory.bench.freshness.Changes.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Commits changes at a steady rate and measures how long each takes until a search finds it, looked at every 20 ms.
 * Arguments: JDBC address, user, Elasticsearch, seconds, changes a second. The password is in PGPASSWORD.
 */
final class FreshnessBench {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private record Awaited(long revision, long committed) {}

    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private volatile boolean writing = true;

    private FreshnessBench() {}

    public static void main(String[] arguments) throws Exception {
        new FreshnessBench().run(arguments);
    }

    private void run(String[] arguments) throws SQLException, IOException, InterruptedException {
        int count = Integer.parseInt(arguments[3]) * Integer.parseInt(arguments[4]);
        long every = Duration.ofSeconds(1).toNanos() / Integer.parseInt(arguments[4]);
        try (var connection = DriverManager.getConnection(arguments[0], arguments[1], System.getenv("PGPASSWORD"))) {
            Changes changes = new Changes(connection);
            List<String> ids = changes.some(count);
            if (ids.size() < count) {
                throw new IllegalArgumentException("Only " + ids.size() + " enterprises for " + count + " changes");
            }
            Finds finds = new Finds(arguments[2]);
            Thread watch = Thread.ofPlatform().start(() -> watch(finds));
            long start = System.nanoTime();
            for (int number = 0; number < count; number++) {
                LockSupport.parkNanos(start + number * every - System.nanoTime());
                Change change = changes.commit(ids.get(number));
                awaited.put(change.document(), new Awaited(change.revision(), System.nanoTime()));
            }
            double rate = count / ((System.nanoTime() - start) / 1e9);
            writing = false;
            watch.join();
            report(rate);
        }
    }

    private void watch(Finds finds) {
        long end = Long.MAX_VALUE;
        while ((writing || !awaited.isEmpty()) && System.nanoTime() < end) {
            if (!writing && end == Long.MAX_VALUE) {
                end = System.nanoTime() + PATIENCE.toNanos();
            }
            look(finds);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void look(Finds finds) {
        if (awaited.isEmpty()) {
            return;
        }
        try {
            Map<String, Long> found = finds.revisions(List.copyOf(awaited.keySet()));
            long now = System.nanoTime();
            found.forEach((document, revision) -> awaited.computeIfPresent(document, (same, wanted) -> {
                if (revision < wanted.revision()) {
                    return wanted;
                }
                nanos.add(now - wanted.committed());
                return null;
            }));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(double rate) {
        nanos.sort(null);
        System.out.printf(
                "n=%d never found=%d, %.1f changes/s, p50 %.0f p95 %.0f p99 %.0f max %.0f ms (aim p99 1500)%n",
                nanos.size(), awaited.size(), rate, millis(0.5), millis(0.95), millis(0.99), millis(1));
    }

    private double millis(double quantile) {
        return nanos.isEmpty() ? Double.NaN : nanos.get((int) Math.ceil(quantile * nanos.size()) - 1) / 1e6;
    }
}

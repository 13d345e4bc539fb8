package eu.observatory.search;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who searches without pause: for one thing that is always there, and for how many there are. */
final class Watch implements AutoCloseable {

    private final Reader reader;
    private final Filled filled;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread = Thread.ofVirtual().unstarted(this::search);

    private Watch(Reader reader, Filled filled) {
        this.reader = reader;
        this.filled = filled;
    }

    static Watch over(Filled filled, Reader reader) {
        Watch watch = new Watch(reader, filled);
        watch.thread.start();
        return watch;
    }

    private void search() {
        while (!over.get()) {
            var one = reader.ask("/search?q=" + filled.last());
            if (one.status() != 200 || !one.records().equals(List.of(filled.last()))) {
                failures.add(one.response().body());
            }
            int total = reader.ask("/search?limit=1").body().path("total").asInt();
            if (total < filled.things() - 1) {
                failures.add("Only " + total);
            }
        }
    }

    List<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        over.set(true);
        try {
            thread.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}

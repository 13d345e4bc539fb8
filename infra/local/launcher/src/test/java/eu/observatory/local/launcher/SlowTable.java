package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A table that others take for themselves again and again: who reads it waits for seconds, and is answered. */
final class SlowTable implements AutoCloseable {

    private static final long TAKEN_MILLIS = 4_000;
    private static final long FREE_MILLIS = 300;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread taking;

    SlowTable(Ports ports, Path run, String table) {
        taking = Thread.ofPlatform().start(() -> {
            try {
                boolean ended;
                do {
                    try (HeldTable _ = HeldTable.of(ports, run, table)) {
                        ended = over.await(TAKEN_MILLIS, TimeUnit.MILLISECONDS);
                    }
                } while (!ended && !over.await(FREE_MILLIS, TimeUnit.MILLISECONDS));
            } catch (IOException | SQLException failure) {
                throw new IllegalStateException(failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Returns when the table is free. */
    @Override
    public void close() {
        over.countDown();
        try {
            taking.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

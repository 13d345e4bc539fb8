package eu.observatory.platform.outbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Measures the backlog in every replica, so that it shows even where nobody leads. */
final class BacklogWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BacklogWatch.class);
    private static final int SECONDS = 5;

    private final MarkTable table;
    private final OutboxMeter meter;
    private volatile @Nullable ScheduledExecutorService clock;

    BacklogWatch(MarkTable table, OutboxMeter meter) {
        this.table = table;
        this.meter = meter;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbox-watch").factory());
        started.scheduleWithFixedDelay(this::measure, 0, SECONDS, TimeUnit.SECONDS);
        clock = started;
    }

    private void measure() {
        try {
            meter.measured(table.backlog());
        } catch (DataAccessException failure) {
            log.warn("Cannot measure the outbox: {}", failure.getMessage());
            meter.unmeasured();
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = clock;
        if (running != null) {
            running.shutdownNow();
        }
        clock = null;
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}

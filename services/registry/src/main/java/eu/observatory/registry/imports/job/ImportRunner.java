package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.spool.Spool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs one job after the other on a thread of its own, in the one replica that holds the lead. */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long RETRY_MILLIS = 5_000;
    private static final Duration PURGE_EVERY = Duration.ofHours(1);

    private final RunnerLead lead;
    private final Jobs jobs;
    private final ImportRun run;
    private final Checkpoints checkpoints;
    private final Spool spool;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private long purgedAt = System.nanoTime() - PURGE_EVERY.toNanos();

    ImportRunner(RunnerLead lead, Jobs jobs, ImportRun run, Checkpoints checkpoints, Spool spool) {
        this.lead = lead;
        this.jobs = jobs;
        this.run = run;
        this.checkpoints = checkpoints;
        this.spool = spool;
    }

    @Override
    public void start() {
        checkpoints.start();
        running = true;
        thread = Thread.ofPlatform().name("imports").start(this::work);
    }

    @Override
    public void stop() {
        Thread working = thread;
        thread = null;
        running = false;
        if (working != null) {
            checkpoints.stop();
            woken.release();
            try {
                working.join(Duration.ofSeconds(20));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** There is something to do: look at once. */
    void wake() {
        woken.release();
    }

    private void work() {
        while (running) {
            long pause = PAUSE_MILLIS;
            try {
                if (lead.held()) {
                    purge();
                    Optional<UUID> next = jobs.next();
                    next.ifPresent(run::run);
                    pause = next.isPresent() ? 0 : PAUSE_MILLIS;
                }
            } catch (Stopped stopped) {
                log.info("Imports pause: {}", stopped.getMessage());
            } catch (SQLException | RuntimeException failed) {
                log.warn("Imports go on in {} ms: {}", RETRY_MILLIS, failed.toString());
                pause = RETRY_MILLIS;
            }
            pause(pause);
        }
        release();
    }

    private void purge() {
        if (System.nanoTime() - purgedAt > PURGE_EVERY.toNanos()) {
            purgedAt = System.nanoTime();
            spool.purge();
        }
    }

    private void pause(long millis) {
        try {
            if (woken.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        try {
            lead.release();
        } catch (SQLException failed) {
            log.warn("The lead of imports was not given back in order: {}", failed.toString());
        }
    }
}

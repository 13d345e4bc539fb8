package eu.observatory.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Publishes what is marked, while it leads. Whatever goes wrong, it gives up the lead and begins again as a candidate:
 * marks stay until their states are known to be published.
 */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Leads leads;
    private final Transmissions transmissions;
    private final Agreement agreement;
    private final Round round;
    private final OutboxMeter meter;
    private final Duration poll;
    private volatile @Nullable Thread thread;
    private Duration pause;

    Relay(
            Leads leads,
            Transmissions transmissions,
            Agreement agreement,
            Round round,
            OutboxMeter meter,
            Duration poll) {
        this.leads = leads;
        this.transmissions = transmissions;
        this.agreement = agreement;
        this.round = round;
        this.meter = meter;
        this.poll = poll;
        this.pause = poll;
    }

    @Override
    public void start() {
        Thread started = Thread.ofPlatform().daemon().name("outbox-relay").unstarted(this::run);
        thread = started;
        started.start();
    }

    private void run() {
        while (isRunning()) {
            try (Lead lead = leads.candidate()) {
                campaign(lead);
            } catch (SQLException | DataAccessException | TransactionException | KafkaException failure) {
                beginAgain(failure);
            } catch (RuntimeException unforeseen) {
                log.error("The outbox relay met something unforeseen", unforeseen);
                beginAgain(unforeseen);
            }
        }
    }

    private void campaign(Lead lead) throws SQLException {
        while (isRunning() && !lead.taken()) {
            sleep(poll);
        }
        if (isRunning()) {
            publish(lead);
        }
    }

    private void publish(Lead lead) throws SQLException {
        try (Transmission transmission = transmissions.open()) {
            meter.leads(true);
            agreement.reach(lead);
            log.info("Leads the outbox");
            while (isRunning()) {
                lead.keep();
                if (!round.run(transmission)) {
                    agreement.reachOrdered(lead);
                    lead.await(poll);
                }
                pause = poll;
            }
        } finally {
            meter.leads(false);
        }
    }

    private void beginAgain(Exception failure) {
        if (isRunning()) {
            meter.failed();
            log.warn("The outbox relay gives up the lead and begins again in {}: {}", pause, failure.toString());
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static void sleep(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** Lets the round end; what is still marked then, the next leader publishes. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            try {
                if (!running.join(PATIENCE)) {
                    running.interrupt();
                }
            } catch (InterruptedException impatient) {
                running.interrupt();
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Where candidates come from. */
    interface Leads {
        Lead candidate() throws SQLException;
    }

    /** Where a leader gets its line to Kafka. */
    interface Transmissions {
        Transmission open();
    }
}

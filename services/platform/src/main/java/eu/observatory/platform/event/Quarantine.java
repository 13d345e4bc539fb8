package eu.observatory.platform.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Stands between a container and a listener of batches. Poison goes to the dead letters and the rest of its batch is
 * delivered again. A failure that names no record is left to the container's patience; when it lasts and is no outage,
 * the records are delivered one by one to find the ones that fail.
 */
final class Quarantine implements BatchAcknowledgingConsumerAwareMessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);

    private final BatchAcknowledgingConsumerAwareMessageListener<String, byte[]> listener;
    private final DeadLetters deadLetters;
    private final String group;
    private final int attempts;
    private final Standstill standstill;
    private final ThreadLocal<Batch> current = ThreadLocal.withInitial(Batch::new);

    Quarantine(
            BatchAcknowledgingConsumerAwareMessageListener<String, byte[]> listener,
            DeadLetters deadLetters,
            String group,
            int attempts,
            Standstill standstill) {
        this.listener = listener;
        this.deadLetters = deadLetters;
        this.group = group;
        this.attempts = attempts;
        this.standstill = standstill;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<String, byte[]>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer) {
        Batch batch = current.get();
        standstill.tries(batch.begin(records));
        try {
            List<ConsumerRecord<String, byte[]>> rest = batch.healthy(records);
            while (!rest.isEmpty() && !delivered(rest, acknowledgment, consumer)) {
                rest = batch.healthy(rest);
            }
        } catch (RuntimeException failure) {
            standstill.failed();
            log.warn(
                    "{} of {} are tried again: {}",
                    records.size(),
                    records.getFirst().topic(),
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
            throw failure;
        }
        current.remove();
        standstill.applied();
    }

    /** Returns false when a record had to be set aside and the rest is to be delivered again. */
    private boolean delivered(
            List<ConsumerRecord<String, byte[]>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer) {
        try {
            listener.onMessage(records, acknowledgment, consumer);
            return true;
        } catch (RuntimeException failure) {
            ConsumerRecord<String, byte[]> culprit = culprit(failure, records);
            if (culprit != null) {
                setAside(culprit, failure);
                return false;
            }
            if (Outage.in(failure) || current.get().tries++ < attempts) {
                throw failure;
            }
            isolate(records, acknowledgment, consumer);
            return true;
        }
    }

    private void isolate(
            List<ConsumerRecord<String, byte[]>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer) {
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                listener.onMessage(List.of(record), acknowledgment, consumer);
            } catch (RuntimeException failure) {
                if (Outage.in(failure)) {
                    throw failure;
                }
                setAside(record, failure);
            }
        }
    }

    private static @Nullable ConsumerRecord<String, byte[]> culprit(
            Throwable failure, List<ConsumerRecord<String, byte[]>> records) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Poison poison) {
                return poison.among(records);
            }
        }
        return null;
    }

    private void setAside(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        deadLetters.bury(record, group, failure.getCause() == null ? failure : failure.getCause());
        current.get().buried.add(record);
    }

    /** What this thread knows of the batch that it is working on. */
    private static final class Batch {

        private @Nullable ConsumerRecord<String, byte[]> first;
        private final Set<ConsumerRecord<String, byte[]>> buried = new HashSet<>();
        private int tries;

        /** Returns whether it is another batch than the one before. */
        boolean begin(List<ConsumerRecord<String, byte[]>> records) {
            ConsumerRecord<String, byte[]> now = records.getFirst();
            boolean anew = first == null || first != now;
            if (anew) {
                buried.clear();
                tries = 0;
                first = now;
            }
            return anew;
        }

        List<ConsumerRecord<String, byte[]>> healthy(List<ConsumerRecord<String, byte[]>> records) {
            List<ConsumerRecord<String, byte[]>> healthy = new ArrayList<>(records);
            healthy.removeAll(buried);
            return healthy;
        }
    }
}

package eu.observatory.platform.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Where the dead letters of this service's groups can be looked at and given back to their group. Everything here blocks,
 * and fails with {@link KafkaException} when the broker does not answer.
 */
public interface DeadLetterOffice {

    /** How many letters of a topic and a group are meant. */
    record Heap(String topic, String group, long letters) {}

    /** Of every topic that a group of this service reads, how many wait. */
    List<Heap> waiting();

    /**
     * Those that wait, the newest first.
     *
     * @param topic all topics where absent
     * @param before by {@link DeadLetter#pile()}, the offset to go on below
     */
    List<DeadLetter> newest(@Nullable String topic, Map<String, Long> before, int most);

    /** One that is kept, whether it waits or was replayed already. */
    Optional<DeadLetter> find(String id);

    /**
     * Gives back what waits now, the oldest first, for as long as the patience lasts; what comes back poisoned is a new
     * letter and stays.
     *
     * @param topic all topics where absent
     * @return how many went back
     */
    List<Heap> replay(@Nullable String topic, Duration patience);

    /** Gives back one letter, again if it was replayed already; false when it is not kept any more. */
    boolean replay(String id);
}

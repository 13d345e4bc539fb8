package eu.observatory.search.enterprise;

import eu.observatory.search.Records;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.test.context.TestComponent;

/** Hands states to the listener as Kafka would. */
@TestComponent
public class EnterpriseFeed {

    private static final String TOPIC = "registry.enterprises";

    private final EnterpriseListener listener;

    EnterpriseFeed(EnterpriseListener listener) {
        this.listener = listener;
    }

    public void take(Sample... enterprises) {
        take(Stream.of(enterprises)
                .map(enterprise -> Records.state(
                        TOPIC, enterprise.owner(), enterprise.id(), enterprise.revision(), enterprise.body()))
                .toList());
    }

    /** States that were published at this moment. */
    public void takeAt(String time, Sample... enterprises) {
        take(Stream.of(enterprises)
                .map(enterprise -> Records.at(
                        time,
                        Records.state(
                                TOPIC, enterprise.owner(), enterprise.id(), enterprise.revision(), enterprise.body())))
                .toList());
    }

    public void delete(String owner, String id, long revision) {
        take(List.of(Records.tombstone(TOPIC, owner, id, revision)));
    }

    public void take(List<ConsumerRecord<String, byte[]>> records) {
        listener.on(records);
    }
}

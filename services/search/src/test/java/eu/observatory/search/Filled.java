package eu.observatory.search;

import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.search.enterprise.Sample;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker of its own that holds many enterprises, and one that does not fit. */
final class Filled implements AutoCloseable {

    private final int things;
    private final KafkaBroker broker = KafkaBroker.launch();
    private final TopicWriter topic = new TopicWriter(broker.bootstrap());

    private Filled(int things) {
        this.things = things;
    }

    static Filled with(int things) {
        Filled filled = new Filled(things);
        filled.create();
        filled.publish();
        return filled;
    }

    private void create() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(compacted("registry.enterprises"), compacted("registry.concepts")))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static NewTopic compacted(String name) {
        return new NewTopic(name, 3, (short) 1).configs(Map.of("cleanup.policy", "compact"));
    }

    private void publish() {
        IntStream.range(0, things)
                .forEach(number -> topic.publish(Sample.of("hub", id(number), 1, "Association " + number)));
        topic.publishBroken("fr-siren-650000000");
        topic.flush();
    }

    int things() {
        return things;
    }

    /** The one that nothing changes. */
    String last() {
        return id(things - 1);
    }

    static String id(int number) {
        return "fr-siren-6%08d".formatted(number);
    }

    KafkaBroker broker() {
        return broker;
    }

    TopicWriter topic() {
        return topic;
    }

    @Override
    public void close() {
        topic.close();
        broker.close();
    }
}

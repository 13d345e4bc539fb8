package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.ElasticsearchNode;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import eu.observatory.search.index.Copied;
import eu.observatory.search.index.Engine;
import eu.observatory.search.index.Generation;
import eu.observatory.search.index.Generations;
import eu.observatory.search.index.Purge;
import eu.observatory.search.reference.ReferenceFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

/** What was deleted is forgotten, but not before everything that is older is gone too. */
@OwnNodeTest
@TestPropertySource(properties = "observatory.search.index.keep-deleted=50d")
@Import(Purge.class)
@ExtendWith(OutputCaptureExtension.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestMethodOrder(OrderAnnotation.class)
class PurgeTests {

    private static final String LONG_AGO = daysAgo(51);
    private static final String RECENTLY = daysAgo(49);
    private static final String TOPIC = "registry.enterprises";

    private final ElasticsearchNode node;
    private final Reader reader;
    private final EnterpriseFeed feed;
    private final ReferenceFeed reference;
    private final IndexControl index;
    private final Purge purge;
    private final Engine engine;
    private final Generations generations;

    PurgeTests(
            ElasticsearchNode node,
            Reader reader,
            EnterpriseFeed feed,
            ReferenceFeed reference,
            IndexControl index,
            Purge purge,
            Engine engine,
            Generations generations) {
        this.node = node;
        this.reader = reader;
        this.feed = feed;
        this.reference = reference;
        this.index = index;
        this.purge = purge;
        this.engine = engine;
        this.generations = generations;
    }

    @BeforeEach
    void await() {
        index.await();
    }

    @Test
    @Order(1)
    void forgetsWhatWasDeletedLongAgoOnly() {
        feed.takeAt(LONG_AGO, Sample.of("hub", id(1), 1, "Vivante"));
        delete(LONG_AGO, id(2));
        delete(RECENTLY, id(3));
        reference.deleteConcept(LONG_AGO, "skill:forgotten", 2);
        reference.deleteConcept(RECENTLY, "skill:remembered", 2);
        index.refresh();

        purge.run();

        assertThat(holds(id(1))).isTrue();
        assertThat(holds(id(2))).isFalse();
        assertThat(holds(id(3))).isTrue();
        assertThat(holdsConcept("skill:forgotten")).isFalse();
        assertThat(holdsConcept("skill:remembered")).isTrue();
    }

    /** A dead letter that is replayed: the stub is what says that it is older than the deletion. */
    @Test
    @Order(2)
    void keepsOlderStatesOfWhatItDidNotForgetAway() {
        delete(RECENTLY, id(4));
        index.refresh();
        purge.run();

        feed.take(Sample.of("hub", id(4), 1, "Revenante"));
        index.refresh();

        assertThat(reader.ask("/search?q=" + id(4)).records()).isEmpty();
    }

    @Test
    @Order(3)
    void mayRunInSeveralReplicasAtOnce() {
        feed.take(IntStream.range(100, 600)
                .mapToObj(number -> deletion(LONG_AGO, id(number)))
                .toList());
        index.refresh();

        purge.runInTwoReplicas();

        assertThat(IntStream.range(100, 600).filter(number -> holds(id(number))))
                .isEmpty();
    }

    @Test
    @Order(4)
    void waitsForTheNextDayWhileElasticsearchIsAway(CapturedOutput output) {
        delete(LONG_AGO, id(5));
        index.refresh();

        node.kill();
        purge.run();
        assertThat(output).contains("Elasticsearch does not answer").doesNotContain("\tat ");

        node.start();
        index.await();
        purge.run();
        assertThat(holds(id(5))).isFalse();
    }

    /** A rebuild that is under way has copied the stubs before. */
    @Test
    @Order(5)
    void forgetsInTheNewIndexWhatARebuildCarriedOver() {
        delete(LONG_AGO, id(6));
        delete(RECENTLY, id(7));
        index.refresh();
        Generation next = generations.create().block();
        Generation now = generations.serving().block().generation().orElseThrow();
        copied(now, next, Copied.NOTHING)
                .expand(reached -> copied(now, next, reached))
                .blockLast();
        purge.run();
        generations.serve(next).block();
        assertThat(holds(id(6))).isTrue();

        purge.run();

        assertThat(holds(id(6))).isFalse();
        assertThat(holds(id(7))).isTrue();
    }

    private Mono<Copied> copied(Generation now, Generation next, Copied reached) {
        return generations.copyStubs(now, next, reached);
    }

    private void delete(String time, String id) {
        feed.take(List.of(deletion(time, id)));
    }

    private static ConsumerRecord<String, byte[]> deletion(String time, String id) {
        return Records.at(time, Records.tombstone(TOPIC, "hub", id, 2));
    }

    private boolean holds(String id) {
        return exists(engine.documents(), "hub:enterprise:" + id);
    }

    private boolean holdsConcept(String id) {
        return exists(engine.reference(), "concept:hub:" + id);
    }

    private boolean exists(String alias, String key) {
        return engine.read(client -> client.exists(exists -> exists.index(alias).id(key)))
                .block()
                .value();
    }

    private static String id(int number) {
        return "fr-siren-660%06d".formatted(number);
    }

    private static String daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toString();
    }
}

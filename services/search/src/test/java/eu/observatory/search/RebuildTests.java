package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.platform.test.LocalElasticsearch;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import eu.observatory.search.index.Engine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The index is built anew from real topics while somebody searches in it all the time. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.search.index.alias=" + RebuildTests.ALIAS,
            "observatory.search.index.check=500ms",
            "observatory.search.rebuild.beat=500ms",
            "observatory.search.rebuild.silence=6s",
            "observatory.search.rebuild.settle=2s",
            "observatory.search.rebuild.keep-old=3s",
            "management.server.port="
        })
@Import({LocalElasticsearch.class, Reader.class, EnterpriseFeed.class, IndexControl.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestMethodOrder(OrderAnnotation.class)
class RebuildTests {

    static final String ALIAS = "rebuilt";

    private static final int THINGS = 6_000;
    private static final KafkaBroker BROKER = KafkaBroker.launch();
    private static final TopicWriter TOPIC = new TopicWriter(BROKER.bootstrap());

    private final Reader reader;
    private final EnterpriseFeed feed;
    private final IndexControl index;
    private final Engine engine;
    private final Environment environment;

    RebuildTests(Reader reader, EnterpriseFeed feed, IndexControl index, Engine engine, Environment environment) {
        this.reader = reader;
        this.feed = feed;
        this.index = index;
        this.engine = engine;
        this.environment = environment;
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrap);
    }

    @BeforeAll
    static void publish() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrap()))) {
            admin.createTopics(List.of(
                    new NewTopic("registry.enterprises", 3, (short) 1).configs(Map.of("cleanup.policy", "compact")),
                    new NewTopic("registry.concepts", 3, (short) 1).configs(Map.of("cleanup.policy", "compact"))));
        }
        IntStream.range(0, THINGS)
                .forEach(number -> TOPIC.publish(Sample.of("hub", id(number), 1, "Association " + number)));
        TOPIC.publishBroken("fr-siren-650000000");
        TOPIC.flush();
    }

    @AfterAll
    static void stop() {
        TOPIC.close();
        BROKER.close();
    }

    @Test
    @Order(1)
    void buildsANewIndexWhileTheOldOneServes() {
        awaitTotal(THINGS);
        TOPIC.publish(Sample.of("hub", id(1), 2, "Renommée avant"));
        TOPIC.delete(id(0), 2);
        awaitTotal(THINGS - 1);
        Set<String> before = serving();

        try (Watch watch = new Watch()) {
            assertThat(reader.post("/actuator/rebuild").statusCode()).isEqualTo(202);
            assertThat(reader.post("/actuator/rebuild").statusCode()).isEqualTo(409);
            IntStream.range(0, 50).forEach(number -> {
                TOPIC.publish(Sample.of("hub", id(THINGS + number), 1, "Arrivée pendant"));
                TOPIC.publish(Sample.of("hub", id(number + 2), 2, "Renommée pendant"));
            });
            TOPIC.flush();
            awaitState("done");
            assertThat(watch.failures).isEmpty();
        }

        assertThat(serving()).doesNotContainAnyElementsOf(before);
        awaitTotal(THINGS + 49);
        assertThat(reader.ask("/search?q=Renommée pendant&limit=1")
                        .body()
                        .path("total")
                        .asInt())
                .isGreaterThanOrEqualTo(50);
        assertThat(reader.ask("/search?q=" + id(1)).item(id(1)).path("title").asString())
                .isEqualTo("Renommée avant");
        assertThat(progress()).contains("\"skipped\":1");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(indices()).isEqualTo(serving()));
    }

    /** A dead letter that is replayed weeks later is older than the deletion that the topic has forgotten. */
    @Test
    @Order(2)
    void stillKnowsWhatWasDeleted() {
        feed.take(Sample.of("hub", id(0), 1, "Revenante"));
        index.refresh();

        assertThat(reader.ask("/search?q=" + id(0)).records()).isEmpty();
    }

    @Test
    @Order(3)
    void remembersSinceWhenThingsAreKnown() {
        TOPIC.publishAt("2026-09-09T00:00:00Z", Sample.of("hub", id(1), 3, "Renommée bien après"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reader.ask("/search?q=" + id(1))
                                .item(id(1))
                                .path("title")
                                .asString())
                        .isEqualTo("Renommée bien après"));

        rebuild();

        assertThat(reader.ask("/search?q=" + id(1)).item(id(1)).path("since").asString())
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    @Order(4)
    void goesOnWhenTheReplicaThatRebuildsIsKilled() throws IOException, InterruptedException {
        Set<String> before = serving();
        try (Replica other = Replica.start(
                        ALIAS,
                        BROKER.bootstrap(),
                        environment.getRequiredProperty("ELASTICSEARCH_URL"),
                        "--spring.kafka.listener.auto-startup=false",
                        "--observatory.platform.events.batch=20");
                Watch watch = new Watch()) {
            other.post("/actuator/rebuild");
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> progress().contains("\"state\":\"running\"")
                            && progress().matches("(?s).*\"read\":[1-9].*"));
            Set<String> half = new TreeSet<>(indices());
            half.removeAll(before);
            other.kill();

            assertThat(serving()).isEqualTo(before);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(serving())
                            .doesNotContainAnyElementsOf(before)
                            .doesNotContainAnyElementsOf(half));
            awaitState("done");
            assertThat(indices()).doesNotContainAnyElementsOf(half);
            assertThat(watch.failures).isEmpty();
        }
        awaitTotal(THINGS + 49);
    }

    @Test
    @Order(5)
    void rebuildsAtTheStartWhatIsOfAnotherVersion() throws IOException {
        engine.write(client -> client.indices()
                        .create(create -> create.index("older-v1-000001")
                                .mappings(fields -> fields.properties("key", key -> key.keyword(word -> word)))
                                .aliases("older", serves -> serves)))
                .block();
        engine.write(client -> client.indices()
                        .create(create ->
                                create.index("older-reference-v1-000001").aliases("older-reference", serves -> serves)))
                .block();

        try (Replica newer = Replica.start(
                "older",
                BROKER.bootstrap(),
                environment.getRequiredProperty("ELASTICSEARCH_URL"),
                "--spring.kafka.consumer.group-id=newer",
                "--observatory.search.index.check=500ms",
                "--observatory.search.rebuild.settle=2s")) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(behind("older")).containsExactly("older-000002"));
            TOPIC.publish(Sample.of("hub", id(7_000), 1, "Arrivée à la fin"));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(holds("older", id(7_000))).isTrue());
            assertThat(holds("older", id(THINGS - 1))).isTrue();
            assertThat(newer.runs()).isTrue();
        }
    }

    private void rebuild() {
        assertThat(reader.post("/actuator/rebuild").statusCode()).isEqualTo(202);
        awaitState("done");
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(progress()).contains("\"state\":\"" + state + "\""));
    }

    private String progress() {
        return reader.get("/actuator/rebuild").body();
    }

    private void awaitTotal(int total) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(reader.ask("/search?limit=1")
                                .body()
                                .path("total")
                                .asInt())
                        .isEqualTo(total));
    }

    private Set<String> serving() {
        Set<String> serving = new TreeSet<>(behind(ALIAS));
        serving.addAll(behind(ALIAS + "-reference"));
        return serving;
    }

    private Set<String> behind(String alias) {
        return engine.read(client -> client.indices().getAlias(get -> get.name(alias)))
                .block()
                .aliases()
                .keySet();
    }

    private boolean holds(String alias, String id) {
        return engine.read(client -> client.exists(exists -> exists.index(alias).id("hub:enterprise:" + id)))
                .block()
                .value();
    }

    private Set<String> indices() {
        Set<String> indices =
                new TreeSet<>(engine.read(client -> client.indices().get(get -> get.index(ALIAS + "-*")))
                        .block()
                        .indices()
                        .keySet());
        indices.remove(ALIAS + "-rebuild");
        return indices;
    }

    private static String id(int number) {
        return "fr-siren-6%08d".formatted(number);
    }

    /** Somebody who searches without pause: for one thing, and for how many there are. */
    private final class Watch implements AutoCloseable {

        private final List<String> failures = new CopyOnWriteArrayList<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final Thread thread = Thread.ofVirtual().start(this::search);

        private void search() {
            while (!over.get()) {
                var one = reader.ask("/search?q=" + id(THINGS - 1));
                if (one.status() != 200 || !one.records().equals(List.of(id(THINGS - 1)))) {
                    failures.add(one.response().body());
                }
                int total = reader.ask("/search?limit=1").body().path("total").asInt();
                if (total < THINGS - 1) {
                    failures.add("Only " + total);
                }
            }
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
}

package eu.observatory.notices;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.event.StateEvent;
import eu.observatory.platform.test.EventSchemas;
import eu.observatory.platform.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** From an editor's words to readers and to the topic. */
@NoticesTest
class NoticesIntegrationTests {

    private static final String EDITOR = Tokens.of(Role.EDITOR).in("BE3").bearer();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private WebTestClient web;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrap;

    @Test
    void readersAndTheTopicTellWhatAnEditorWroteUntilItIsWithdrawn() {
        String id = added("BE3", "Journée portes ouvertes").path("id").asString();

        assertThat(read("/notices?region=BE").toString()).contains(id);
        assertThat(read("/notices?region=FR").toString()).doesNotContain(id);
        StateEvent first = published(id, 1);
        assertThat(first.type()).isEqualTo("eu.observatory.notices.notice.state");
        assertThat(first.region()).isEqualTo("BE3");
        EventSchemas.validate(
                "notices.notices", new String(Objects.requireNonNull(first.body()), StandardCharsets.UTF_8));

        write(HttpMethod.DELETE, "/notices/" + id, "1", "").isEqualTo(HttpStatus.NO_CONTENT);
        web.get().uri("/notices/" + id).exchange().expectStatus().isNotFound();
        assertThat(published(id, 2).deleted()).isTrue();
    }

    @Test
    void changeBasedOnAnOlderRevisionIsRefused() {
        String id = added("BE35", "Avis").path("id").asString();
        String wording = """
                {"title": {"fr": "Avis", "nl": "Bericht"}, "body": {}}
                """;

        write(HttpMethod.PUT, "/notices/" + id, "1", wording).isEqualTo(HttpStatus.OK);
        write(HttpMethod.PUT, "/notices/" + id, "1", wording).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(read("/notices/" + id).at("/title/nl").asString()).isEqualTo("Bericht");
    }

    @Test
    void editorOfAnotherRegionAddsNothing() {
        add("FRE", "{\"fr\": \"Avis\"}").expectStatus().isForbidden();
    }

    @Test
    void languageThatThePlatformDoesNotSpeakIsRefused() {
        add("BE3", "{\"xx\": \"Avis\"}").expectStatus().isBadRequest();
    }

    private JsonNode added(String region, String title) {
        return Objects.requireNonNull(add(region, "{\"fr\": \"" + title + "\"}")
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec add(String region, String title) {
        return web.post()
                .uri("/notices")
                .header(HttpHeaders.AUTHORIZATION, EDITOR)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue("{\"region\": \"" + region + "\", \"wording\": {\"title\": " + title + ", \"body\": {}}}")
                .exchange();
    }

    private StatusAssertions write(
            HttpMethod method, String path, String revision, String body) {
        return web.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, EDITOR)
                .header(HttpHeaders.IF_MATCH, "\"" + revision + "\"")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue(body)
                .exchange()
                .expectStatus();
    }

    private JsonNode read(String path) {
        return Objects.requireNonNull(web.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private StateEvent published(String id, long revision) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500,
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("notices.notices"));
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    StateEvent event = StateEvent.of(record);
                    if (event.key().equals("hub:" + id) && event.revision() == revision) {
                        return event;
                    }
                }
            }
        }
        throw new AssertionError("Revision " + revision + " of " + id + " was not published");
    }
}

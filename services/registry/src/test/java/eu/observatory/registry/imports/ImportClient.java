package eu.observatory.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.json.HouseJson;
import eu.observatory.registry.enterprise.Enterprise;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Imports as an operator does it: upload, ask, wait, look. */
@TestComponent
public class ImportClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Set<String> OVER = Set.of("done", "failed", "cancelled");
    private static final Set<String> SETTLED = Set.of("done", "failed", "cancelled", "awaiting-confirmation");

    private final Environment environment;
    private final JdbcClient jdbc;

    ImportClient(Environment environment, JdbcClient jdbc) {
        this.environment = environment;
        this.jdbc = jdbc;
    }

    public WebTestClient http() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + environment.getRequiredProperty("local.server.port"))
                .responseTimeout(PATIENCE)
                .build();
    }

    /** Empties the registry but for its reference data. */
    public void clear() {
        jdbc.sql("""
                truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark,
                         organisation, organisation_source, organisation_revision,
                         import_job, import_part, import_remark, import_set cascade
                """).update();
    }

    public String set(Map<String, byte[]> files) {
        JsonNode set = json(http().post().uri("/imports/sets"), 201);
        String id = set.get("id").asString();
        files.forEach((name, content) ->
                put(id, name, content).expectStatus().isOk().expectBody().returnResult());
        return id;
    }

    public WebTestClient.ResponseSpec put(String set, String name, byte[] content) {
        return http().put()
                .uri("/imports/sets/{set}/files/{name}", set, name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(content)
                .exchange();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Asks for a job and waits until it is over or waits itself. */
    public JsonNode run(String set, String format, String dataset, String extractDate, Map<String, Object> more) {
        return settled(ask(set, format, dataset, extractDate, more));
    }

    public String ask(String set, String format, String dataset, String extractDate, Map<String, Object> more) {
        return json(request(set, format, dataset, extractDate, more), 202)
                .get("id")
                .asString();
    }

    public WebTestClient.RequestHeadersSpec<?> request(
            String set, String format, String dataset, String extractDate, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("set", set);
        body.put("format", format);
        body.put("dataset", dataset);
        if (extractDate != null) {
            body.put("extractDate", extractDate);
        }
        return http().post().uri("/imports").bodyValue(body);
    }

    /** Lets a job close what it asks about, and waits until it is over. */
    public JsonNode confirmed(String job) {
        json(http().post().uri("/imports/{id}/confirm", job), 202);
        return reaching(OVER, job);
    }

    public JsonNode settled(String job) {
        return reaching(SETTLED, job);
    }

    private JsonNode reaching(Set<String> states, String job) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode seen = json(http().get().uri("/imports/{id}", job), 200);
            if (states.contains(seen.get("state").asString())) {
                return seen;
            }
            pause();
        }
        throw new AssertionError(
                "import " + job + " did not end: " + json(http().get().uri("/imports/{id}", job), 200));
    }

    public JsonNode json(WebTestClient.RequestHeadersSpec<?> request, int status) {
        var answer =
                request.exchange().expectStatus().isEqualTo(status).expectBody().returnResult();
        return HouseJson.mapper().readTree(answer.getResponseBody());
    }

    public Enterprise enterprise(String id) {
        String state = jdbc.sql("select cast(state as text) from enterprise where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        Enterprise enterprise = HouseJson.mapper().readValue(state, Enterprise.class);
        assertThat(enterprise.id()).isEqualTo(id);
        return enterprise;
    }

    public long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.local.process.FreePort;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"observatory.gateway.contract.fresh=1s", "observatory.gateway.contract.incomplete=100ms"})
class ContractTests {

    static final String REGISTRY = """
            {"openapi": "3.1.0", "info": {"title": "The registry", "version": "1"},
             "security": [],
             "paths": {
               "/enterprises/{id}": {"get": {"operationId": "get", "tags": ["enterprise-controller"],
                 "security": [{"oidc": ["read"]}],
                 "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
               "/workings": {"post": {"operationId": "start", "responses": {}}}},
             "components": {
               "schemas": {
                 "Page": {"type": "object", "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}}},
                 "Item": {"discriminator": {"propertyName": "kind", "mapping": {"a": "#/components/schemas/Page"}}}},
               "securitySchemes": {"oidc": {"type": "openIdConnect"}}}}
            """;
    static final String SEARCH = """
            {"openapi": "3.1.0", "info": {"title": "Search", "version": "1"},
             "paths": {
               "/search": {"get": {"operationId": "get",
                 "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
               "/operations/search/index": {"post": {"operationId": "rebuild", "responses": {}}},
               "/operations/nowhere": {"post": {"operationId": "lost", "responses": {}}}},
             "components": {"schemas": {"Page": {"type": "string"}}}}
            """;

    static final Backend registry = Backend.answering((request, response) ->
            request.uri().equals("/v3/api-docs") ? Backend.json(response, REGISTRY) : response.sendNotFound());
    static final int searchPort = FreePort.any();

    @LocalServerPort
    int port;

    WebTestClient client;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        Surroundings.register(properties, registry.url(), URI.create("http://localhost:" + searchPort), registry.url());
    }

    @BeforeEach
    void connect() {
        client = Surroundings.client(port);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void saysWhichServiceIsMissingUntilItAnswers() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(document().has("x-unavailable")).isTrue());
        JsonNode alone = document();
        assertThat(alone.at("/x-unavailable/0").stringValue()).isEqualTo("search");
        assertThat(alone.path("paths").propertyNames()).containsExactly("/api/enterprises/{id}");
        try (Backend search = searchAnswering(SEARCH)) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(document().has("x-unavailable")).isFalse());
            assertThat(document().path("paths").propertyNames())
                    .containsExactly("/api/enterprises/{id}", "/api/search", "/api/operations/search/index");
            assertThat(search.asked()).isLessThan(5);
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(document().has("x-unavailable")).isTrue());
    }

    @Test
    void keepsServicesWithTheSameNamesApart() {
        try (Backend _ = searchAnswering(SEARCH)) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(document().has("x-unavailable")).isFalse());
            JsonNode all = document();
            assertThat(all.at("/components/schemas").propertyNames())
                    .containsExactlyInAnyOrder("registry.Page", "registry.Item", "search.Page");
            assertThat(all.at("/components/schemas/search.Page/type").stringValue())
                    .isEqualTo("string");
            assertThat(all.at("/components/schemas/registry.Page/properties/items/items/$ref")
                            .stringValue())
                    .isEqualTo("#/components/schemas/registry.Item");
            assertThat(all.at("/components/schemas/registry.Item/discriminator/mapping/a")
                            .stringValue())
                    .isEqualTo("#/components/schemas/registry.Page");
            JsonNode get = all.at("/paths/~1api~1enterprises~1{id}/get");
            assertThat(get.path("operationId").stringValue()).isEqualTo("registry.get");
            assertThat(get.at("/tags/0").stringValue()).isEqualTo("registry");
            assertThat(get.at("/security/0").propertyNames()).containsExactly("registry.oidc");
            assertThat(all.at("/components/securitySchemes").propertyNames()).containsExactly("registry.oidc");
            assertThat(all.at("/paths/~1api~1search/get/operationId").stringValue())
                    .isEqualTo("search.get");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>not JSON</html>", "[]", "{\"openapi\": \"3.1.0\"}", ""})
    void takesAnUnusableDocumentForAMissingOne(String unusable) {
        try (Backend search = searchAnswering(unusable)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                document();
                return search.asked() > 0;
            });
            assertThat(document().at("/x-unavailable/0").stringValue()).isEqualTo("search");
        }
    }

    @Test
    void showsAPageThatNeedsNoOtherServer() {
        client.get()
                .uri("/api/docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).contains("script-src 'self';"))
                .expectBody(String.class)
                .value(page -> {
                    assertThat(page).doesNotContain("http://", "https://");
                    Pattern.compile("(?:src|href)=\"(/api/docs/assets/[^\"]+)\"")
                            .matcher(page)
                            .results()
                            .forEach(asset -> client.get()
                                    .uri(asset.group(1))
                                    .exchange()
                                    .expectStatus()
                                    .isOk());
                });
    }

    @Test
    void pointsFromItsEntranceToBoth() {
        client.get()
                .uri("/api")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(HttpHeaders.LINK, link -> assertThat(link).contains("service-desc"))
                .expectBody()
                .jsonPath("$.documentation")
                .isEqualTo("/api/docs")
                .jsonPath("$.resources")
                .isArray();
    }

    private JsonNode document() {
        String body = client.get()
                .uri("/api/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return new JsonMapper().readTree(body);
    }

    private static Backend searchAnswering(String document) {
        return Backend.answeringAt(searchPort, (request, response) -> Backend.json(response, document));
    }
}

package eu.observatory.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.platform.test.LocalTokens;
import eu.observatory.platform.test.TokenIssuer;
import eu.observatory.platform.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SpringBootTest(
        classes = ThingRecords.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=things",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.flyway.url=jdbc:set-by-the-test",
            "spring.r2dbc.url=r2dbc:set-by-the-test"
        })
@AutoConfigureWebTestClient(timeout = "60s")
@Import({LocalPostgres.class, LocalTokens.class})
class AccessTests {

    private static final Tokens EDITOR = Tokens.of(Role.EDITOR).in("BE3");

    @Autowired
    private WebTestClient http;

    @Autowired
    private MeterRegistry meters;

    @Test
    void openOperationKnowsWhoAsksOrThatNobodyDoes() {
        ask(HttpMethod.GET, "/things", null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Vary", "Authorization")
                .expectBody()
                .jsonPath("$.asked")
                .isEqualTo("nobody");
        ask(HttpMethod.GET, "/things", EDITOR.named("anna"))
                .expectBody()
                .jsonPath("$.asked")
                .isEqualTo("anna");
    }

    @Test
    void openOperationTellsWhoeverBringsABadTokenSo() {
        refusesToken(ask(HttpMethod.GET, "/things", EDITOR.expired()));
    }

    @Test
    void anotherSchemeThanBearerIsNobody() {
        http.get()
                .uri("/things")
                .header("Authorization", "Basic YTpi")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void asksNobodyToSignIn() {
        ask(HttpMethod.GET, "/things/mine", null)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:sign-in-required");
    }

    @Test
    void refusesTokensThatAreNotForUs() {
        refusesToken(ask(HttpMethod.GET, "/things/mine", EDITOR.expired()));
        refusesToken(ask(HttpMethod.GET, "/things/mine", EDITOR.from(TokenIssuer.foreign())));
        refusesToken(ask(HttpMethod.GET, "/things/mine", EDITOR.audience("another")));
    }

    @Test
    void whatOnlySomeMaySeeIsKeptFromCaches() {
        ask(HttpMethod.GET, "/things/mine", EDITOR)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "private, no-store");
    }

    @Test
    void speaksAlsoForWhomTheServiceKnows() {
        ask(
                        HttpMethod.GET,
                        "/things/mine",
                        Tokens.of(Role.CONTRIBUTOR).named("owner").organisation("be-kbo-1"))
                .expectBody()
                .jsonPath("$.organisations.length()")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "editor, BE3, x, walloon, 200",
        "editor, BE35, x, walloon, 200",
        "editor, BE34, x, walloon, 403",
        "editor, FRE, x, walloon, 403",
        "editor, FRE, x, french, 200",
        "editor, FRE, be-kbo-1, walloon, 403",
        "editor, BE3, x, nowhere, 403",
        "editor, BE3, x, unknown, 404",
        "reviewer, BE3, be-kbo-1, walloon, 403",
        "reviewer, BE3, be-kbo-1, unknown, 403",
        "contributor, BE3, x, walloon, 403",
        "contributor, FRE, be-kbo-1, walloon, 200",
        "operator, x, x, french, 200",
        "operator, x, x, nowhere, 200",
        "buyer, BE3, be-kbo-1, walloon, 403"
    })
    void roleHoldsForItsPlace(String role, String region, String organisation, String thing, int status) {
        ask(
                        HttpMethod.POST,
                        "/things/" + thing + "/decision",
                        Tokens.ofRoles(role).in(region).organisation(organisation))
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void tellsWhoCould() {
        double before = refused("role");
        ask(HttpMethod.POST, "/things", EDITOR)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:forbidden")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("operator"));
        assertThat(refused("role")).isEqualTo(before + 1);
    }

    @Test
    void machineNeedsItsScopeAndNoRole() {
        ask(HttpMethod.POST, "/things", Tokens.ofScopes("read", "things:write"))
                .expectStatus()
                .isOk();
        ask(HttpMethod.POST, "/things", Tokens.ofScopes("read")).expectStatus().isForbidden();
    }

    @Test
    void thisMachineIsNobodyWherePeopleCanSignIn() {
        ask(HttpMethod.POST, "/things", null).expectStatus().isUnauthorized();
    }

    @Test
    void readsHeadAsGetAndLeavesOptionsOpen() {
        ask(HttpMethod.HEAD, "/things/mine", null).expectStatus().isUnauthorized();
        ask(HttpMethod.HEAD, "/things", null).expectStatus().isOk();
        ask(HttpMethod.OPTIONS, "/things/mine", null).expectStatus().isOk();
    }

    @Test
    void givesNobodyTheAnswerThatSomebodyElseGotUnderAKey() {
        String key = UUID.randomUUID().toString();
        order(key, EDITOR.named("anna")).expectStatus().isOk();
        order(key, EDITOR.named("anna"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true");
        order(key, EDITOR.named("bert")).expectStatus().isEqualTo(422);
        order(key, null).expectStatus().isUnauthorized();
    }

    @Test
    void contractSaysWhoMay() {
        ask(HttpMethod.GET, "/v3/api-docs", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/things'].get['x-observatory-access'].who[0]")
                .isEqualTo("everybody")
                .jsonPath("$.paths['/things'].get.security")
                .doesNotExist()
                .jsonPath("$.paths['/things'].get.parameters")
                .doesNotExist()
                .jsonPath("$.paths['/things'].get.requestBody")
                .doesNotExist()
                .jsonPath("$.paths['/things/mine'].get.parameters")
                .doesNotExist()
                .jsonPath("$.paths['/things/mine'].get.security[0].token")
                .isArray()
                .jsonPath("$.paths['/things'].post['x-observatory-access'].scopes[0]")
                .isEqualTo("things:write")
                .jsonPath("$.paths['/things/{thing}/decision'].post['x-observatory-access'].of")
                .isEqualTo("thing")
                .jsonPath("$.components.securitySchemes.token.scheme")
                .isEqualTo("bearer");
    }

    private void refusesToken(ResponseSpec answer) {
        answer.expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:sign-in-required");
    }

    private double refused(String reason) {
        return meters.get("observatory.access.refused")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private ResponseSpec order(String key, @Nullable Tokens token) {
        return http.post()
                .uri("/orders")
                .header("Idempotency-Key", key)
                .headers(headers -> {
                    if (token != null) {
                        headers.set("Authorization", token.bearer());
                    }
                })
                .exchange();
    }

    private ResponseSpec ask(HttpMethod method, String path, @Nullable Tokens token) {
        return http.method(method)
                .uri(path)
                .headers(headers -> {
                    if (token != null) {
                        headers.set("Authorization", token.bearer());
                    }
                })
                .exchange();
    }
}

package eu.observatory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.KeycloakAdmin;
import eu.observatory.platform.test.KeycloakProcess;
import eu.observatory.platform.test.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The registry checks by itself the tokens of the issuer of record. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(LocalPostgres.class)
class KeycloakAccessTests {

    private static final String OPERATOR_ONLY = "/imports";
    private static final KeycloakProcess KEYCLOAK = KeycloakProcess.launch("http://127.0.0.1");
    private static final KeycloakAdmin ADMIN = KEYCLOAK.admin();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("observatory.platform.access.issuer", KEYCLOAK::issuer);
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.close();
    }

    @Test
    void letsAnOperatorInAndNobodyElse() throws Exception {
        assertThat(asked(machine("operates", "operator"))).isEqualTo(200);
        assertThat(asked(machine("edits", "editor"))).isEqualTo(403);
        assertThat(asked(machine("does-nothing"))).isEqualTo(403);
        assertThat(asked(null)).isEqualTo(401);
    }

    @Test
    void refusesTheTokenOfAnotherRealm() {
        assertThat(asked(ADMIN.token())).isEqualTo(401);
        ADMIN.realm("""
                {"realm": "next-door", "enabled": true, "clients": [{
                  "clientId": "impostor", "secret": "sample", "serviceAccountsEnabled": true, "protocolMappers": [
                    {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                     "config": {"included.custom.audience": "observatory", "access.token.claim": "true"}},
                    {"name": "roles", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
                     "config": {"claim.name": "roles", "claim.value": "[\\"operator\\"]", "jsonType.label": "JSON",
                       "access.token.claim": "true"}}]}]}""");
        assertThat(asked(ADMIN.token("next-door", "impostor", "sample"))).isEqualTo(401);
    }

    private static String machine(String client, String... roles) throws IOException {
        String asCode = Files.readString(KeycloakProcess.folder().resolve("machine.json"))
                .replace("\"clientId\": \"machine\"", "\"clientId\": \"" + client + "\"");
        String secret = ADMIN.machine(asCode, List.of(roles), Map.of());
        return ADMIN.token("observatory", client, secret);
    }

    private int asked(String token) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri(OPERATOR_ONLY)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}

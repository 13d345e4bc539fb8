package eu.observatory.gateway.session;

import eu.observatory.gateway.Backend;
import eu.observatory.platform.test.KeycloakAdmin;
import eu.observatory.platform.test.KeycloakProcess;
import eu.observatory.platform.test.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A gateway whose people sign in at Keycloak; started by the first test that needs it, stopped with the JVM. */
final class KeycloakSite {

    static final KeycloakSite ONLY = new KeycloakSite();

    static final String EDITOR = "editor-of-two";
    static final String CONTRIBUTOR = "contributor-namur";
    static final String NOBODY = "without-a-role";

    final KeycloakProcess keycloak;
    final KeycloakAdmin admin;
    final String url;
    private final Replica gateway;
    private final String machineSecret;

    private KeycloakSite() {
        int port = Replica.freePort();
        this.url = "http://127.0.0.1:" + port;
        this.keycloak = KeycloakProcess.launch(url);
        this.admin = keycloak.admin();
        add(EDITOR, List.of("editor", "reviewer"), Map.of("regions", List.of("BE3", "FRE")));
        add(
                CONTRIBUTOR,
                List.of("contributor"),
                Map.of("regions", List.of("BE3"), "organisations", List.of("be-kbo-1999996676")));
        add(NOBODY, List.of(), Map.of());
        this.machineSecret =
                admin.machine(file("machine.json"), List.of("operator"), Map.of("regions", List.of("BE3")));
        this.gateway = Replica.start(
                port,
                keycloak.issuer(),
                LocalPostgres.freshDatabase(),
                Backend.echo("service").url(),
                "--CLIENT_SECRET=" + KeycloakProcess.GATEWAY_SECRET);
    }

    void add(String user, List<String> roles, Map<String, List<String>> attributes) {
        admin.person(user, KeycloakPerson.PASSWORD, roles, attributes);
    }

    KeycloakPerson visitor() {
        return new KeycloakPerson(url, keycloak);
    }

    HttpResponse<String> machineToken(String scope) throws Exception {
        return visitor()
                .token(Map.of("grant_type", "client_credentials", "scope", scope), basic("machine", machineSecret));
    }

    HttpResponse<String> me(String token) throws Exception {
        return new Person(url).get("/api/me", "Authorization", "Bearer " + token);
    }

    Tokens tokens(KeycloakPerson person) {
        return session(person).tokens();
    }

    /** As if its access token were over. */
    void age(KeycloakPerson person) {
        Session session = session(person);
        Tokens now = session.tokens();
        Tokens aged = new Tokens(now.access(), Instant.now().minusSeconds(1), now.refresh(), now.identity());
        gateway.bean(Sessions.class).replace(session.with(aged)).block();
    }

    double renewals() {
        return gateway.counted("observatory.gateway.session.renewals", "outcome", "renewed");
    }

    private Session session(KeycloakPerson person) {
        Key key = Key.of(person.browser.cookie("observatory").orElseThrow());
        return gateway.bean(Sessions.class).find(key).block();
    }

    static String[] asGateway() {
        return basic("gateway", KeycloakProcess.GATEWAY_SECRET);
    }

    static String[] basic(String client, String secret) {
        String both = URLEncoder.encode(client, StandardCharsets.UTF_8)
                + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return new String[] {"Authorization", "Basic " + encoded};
    }

    private static String file(String name) {
        try {
            return Files.readString(KeycloakProcess.folder().resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

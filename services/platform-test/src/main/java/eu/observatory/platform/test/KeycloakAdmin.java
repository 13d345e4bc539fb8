package eu.observatory.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator of Keycloak does, by its admin API. */
public final class KeycloakAdmin {

    private static final JsonMapper JSON = new JsonMapper();

    /** Keycloak gives administrators a minute. */
    private static final Duration LIFE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Map<String, String> credentials;
    private String token = "";
    private Instant until = Instant.MIN;

    KeycloakAdmin(String url, String user, String password) {
        this.url = url;
        this.credentials =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password);
    }

    /** Of the realm in which administrators are. */
    public synchronized String token() {
        if (Instant.now().isAfter(until)) {
            token = token("master", credentials);
            until = Instant.now().plus(LIFE);
        }
        return token;
    }

    /** What a machine gets for its secret. */
    public String token(String realm, String client, String secret) {
        return token(realm, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** Somebody who can sign in, of these roles, regions and organisations. */
    public void person(String user, String password, List<String> roles, Map<String, List<String>> attributes) {
        Map<String, Object> person = Map.of(
                "username",
                user,
                "email",
                user + "@observatory.example",
                "firstName",
                "Sample",
                "lastName",
                user,
                "enabled",
                true,
                "attributes",
                attributes,
                "credentials",
                List.of(Map.of("type", "password", "value", password)));
        String id = create("/users", JSON.writeValueAsString(person));
        grant(id, roles);
    }

    /** A program with the client of {@code machine.json}; returns its secret. */
    public String machine(String client, List<String> roles, Map<String, List<String>> attributes) {
        String id = create("/clients", client);
        String account =
                read("/clients/" + id + "/service-account-user").get("id").asString();
        ObjectNode user = (ObjectNode) read("/users/" + account);
        user.set("attributes", JSON.valueToTree(attributes));
        done(send("PUT", "/users/" + account, user.toString()));
        grant(account, roles);
        return read("/clients/" + id + "/client-secret").get("value").asString();
    }

    public JsonNode read(String path) {
        return JSON.readTree(done(send("GET", path, "")).body());
    }

    /** To a path below the realm's; answers whatever Keycloak answers. */
    public HttpResponse<String> send(String method, String path, String json) {
        return call("/admin/realms/observatory" + path, method, json);
    }

    /** Another realm beside ours. */
    public void realm(String json) {
        done(call("/admin/realms", "POST", json));
    }

    private HttpResponse<String> call(String path, String method, String json) {
        return exchange(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build());
    }

    private String create(String path, String json) {
        String created =
                done(send("POST", path, json)).headers().firstValue("Location").orElseThrow();
        return created.substring(created.lastIndexOf('/') + 1);
    }

    private void grant(String user, List<String> roles) {
        List<JsonNode> found =
                roles.stream().map(role -> read("/roles/" + role)).toList();
        done(send("POST", "/users/" + user + "/role-mappings/realm", JSON.writeValueAsString(found)));
    }

    private String token(String realm, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(done(exchange(request)).body()).get("access_token").asString();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(impatient);
        }
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer + "\n" + answer.body());
        }
        return answer;
    }
}

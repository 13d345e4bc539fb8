package eu.observatory.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample client of the issuer, as which the launcher imports; a token is used until shortly before its end. */
final class Machine implements Http.Pass {

    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString("machine:sample".getBytes(StandardCharsets.UTF_8));
    private static final Duration EARLY = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final URI tokens;
    private final String scope;
    private String header = "";
    private Instant end = Instant.MIN;

    Machine(Ports ports, String scope) {
        this.tokens = URI.create(ports.url("issuer") + "/oauth2/token");
        this.scope = scope;
    }

    @Override
    public String header() throws IOException, InterruptedException {
        if (Instant.now().isAfter(end)) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(tokens)
                            .timeout(Duration.ofSeconds(30))
                            .header("Authorization", "Basic " + CREDENTIALS)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Http.Refused("The issuer answered " + answer.statusCode() + ": " + answer.body());
            }
            JsonNode token = new JsonMapper().readTree(answer.body());
            header = "Bearer " + token.path("access_token").asString();
            end = Instant.now().plusSeconds(token.path("expires_in").asLong()).minus(EARLY);
        }
        return header;
    }
}

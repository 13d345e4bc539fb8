package eu.observatory.search;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.search.Reader.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** An operator who is signed in. */
@TestComponent
class Operator {

    static final String SUBJECT = "operator-of-the-search";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;

    Operator(Environment environment) {
        this.environment = environment;
    }

    Reply get(String path) {
        return exchange(HttpRequest.newBuilder(address(path)));
    }

    Reply post(String path, String body) {
        return exchange(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private URI address(String path) {
        return URI.create(
                "http://localhost:" + environment.getProperty("local.server.port") + "/operations/search" + path);
    }

    private Reply exchange(HttpRequest.Builder request) {
        String token = Tokens.of(Role.OPERATOR).named(SUBJECT).bearer();
        try {
            HttpResponse<String> response =
                    http.send(request.header("Authorization", token).build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response, JSON.readTree(response.body()));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}

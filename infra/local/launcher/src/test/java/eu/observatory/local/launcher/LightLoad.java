package eu.observatory.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Readers with different questions, addresses and languages, each at an address of their own. */
record LightLoad(Ports ports, String secret, HttpClient client) {

    /** Every kind of thing that somebody can make up; {@code %s} is where they do. */
    private static final List<String> ASKED = List.of(
            "/api/enterprises/fr-siren-%s",
            "/api/enterprises/%s/history",
            "/api/enterprises?limit=1&q=%s",
            "/api/enterprises?cursor=%s",
            "/api/organisations/%s",
            "/api/concepts/nace-rev2:%s",
            "/api/territories/%s",
            "/api/identifiers/%s",
            "/api/datasets/%s/changes",
            "/api/imports/%s",
            "/api/claims/%s",
            "/api/search?q=%s",
            "/api/search?near=%s",
            "/api/suggestions?q=%s",
            "/api/operations/search/%s",
            "/api/%s",
            "/fr/search?q=%s",
            "/en/enterprises/%s",
            "/%s/search",
            "/de/%s",
            "/sign-in/return?state=%s",
            "/%s.php");

    static LightLoad on(Ports ports, Path run) throws IOException {
        String seed = Files.readString(run.resolve("secret")).strip();
        return new LightLoad(ports, new Secrets(seed).of("caller"), HttpClient.newHttpClient());
    }

    /** Asks everything once, with this word in each place where one can be made up. */
    void ask(String word, int number) throws IOException, InterruptedException {
        for (String path : ASKED) {
            send("GET", path.formatted(word), number, Map.of("User-Agent", word, "Accept-Language", word));
        }
        send("POST", "/api/contributions/" + word + "/decision", number, Map.of("Authorization", "Bearer " + word));
        send("DELETE", "/api/imports/datasets/" + word, number, Map.of("Origin", "https://" + word + ".example"));
        send(word.toUpperCase(java.util.Locale.ROOT), "/api/enterprises", number, Map.of("X-Request-Id", word));
        send("GET", "/api/enterprises?limit=1", number, Map.of("Host", word + ".example:8080"));
        for (String service : Deployed.names(LaunchedPlatform.CHECKOUT)) {
            direct(service, "/" + word);
        }
    }

    private void send(String method, String path, int number, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ports.url("gateway") + path))
                .method(method, BodyPublishers.noBody())
                .header("X-Observatory-Caller", secret)
                .header("X-Observatory-Client", "2001:db8::" + Integer.toHexString(number + 1));
        headers.forEach(request::header);
        client.send(request.build(), BodyHandlers.discarding());
    }

    private void direct(String service, String path) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(URI.create(ports.url(service) + path)).build(), BodyHandlers.discarding());
    }
}

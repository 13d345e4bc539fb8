package eu.observatory.local.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.local.process.FreePort;
import eu.observatory.local.process.LocalProcess;
import eu.observatory.local.process.LocalProcess.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalElasticsearchTests {

    private static final Program PROGRAM = new Program(Path.of(""), LocalElasticsearch.class.getName(), Map.of());

    private static final String INDEX = """
            {"settings": {"analysis": {
               "filter": {"fr": {"type": "stemmer", "language": "light_french"}},
               "analyzer": {"texts": {"tokenizer": "standard",
                            "filter": ["lowercase", "elision", "asciifolding", "fr", "unique"]}}}},
             "mappings": {"properties": {"name": {"type": "text", "analyzer": "texts"}}}}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path home;

    @Test
    void findsByAnalysedWordsAndKeepsThemThroughAKill() throws Exception {
        int port = FreePort.any();
        try (LocalProcess engine = start(port)) {
            assertThat(send("PUT", port, "/names", INDEX)).contains("\"acknowledged\":true");
            send("PUT", port, "/names/_doc/1", "{\"name\": \"L'atelier des écoles, des écoles\"}");
            send("PUT", port, "/names/_doc/2?refresh=true", "{\"name\": \"Menuiserie du Hainaut\"}");
            assertThat(send("GET", port, "/names/_search?q=name:ecole", "")).contains("\"_id\":\"1\"");
            engine.kill();
        }
        try (LocalProcess engine = start(port)) {
            assertThat(send("GET", port, "/names/_search?q=name:menuiseries", ""))
                    .contains("\"_id\":\"2\"");
            assertThat(send("POST", port, "/names/_delete_by_query?refresh=true", "{\"query\": {\"match_all\": {}}}"))
                    .contains("\"deleted\":2");
            assertThat(send("GET", port, "/names/_count", "")).contains("\"count\":0");
            engine.terminate();
            assertThat(engine.endsWithin(120)).isTrue();
        }
    }

    @Test
    void endsWithItsParent() throws Exception {
        try (LocalProcess engine = start(FreePort.any())) {
            engine.closeInput();
            assertThat(engine.endsWithin(120)).isTrue();
        }
    }

    private LocalProcess start(int port) throws IOException, InterruptedException {
        return PROGRAM.start(home.toString(), String.valueOf(port), "--with-parent");
    }

    private String send(String method, int port, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("content-type", "application/json")
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}

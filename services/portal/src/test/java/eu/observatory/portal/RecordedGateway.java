package eu.observatory.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A real HTTP server that answers as the gateway once did, or as a test tells it to. */
public final class RecordedGateway implements AutoCloseable {

    public static final String PROBLEM = "urn:observatory:problem:";

    /** The import and the set of files that were recorded. */
    public static final String JOB = "/api/imports/6f1f7c4e-8a55-4b7a-9a51-0d6f5a5f0001";

    public static final String SET = "/api/imports/sets/6f1f7c4e-8a55-4b7a-9a51-0d6f5a5f0009";

    public static final String OPERATIONS = "/api/operations/search";

    private final Map<String, Answer> told = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Answer> toAll = new AtomicReference<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final DisposableServer server;

    /** One request as it came in. */
    public record Asked(
            String method,
            String path,
            Map<String, List<String>> parameters,
            Map<String, String> headers,
            String body) {}

    private record Answer(int status, String body, Map<String, String> headers, Duration delay) {}

    public RecordedGateway() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(this::answer)
                .bindNow();
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public void tell(String path, int status, String body) {
        tell(path, status, body, Map.of());
    }

    public void tell(String path, int status, String body, Map<String, String> headers) {
        told.put(path, new Answer(status, body, headers, Duration.ZERO));
    }

    public void refuse(String path, int status, String slug) {
        told.put(path, refusal(status, slug));
    }

    /** Whatever is asked, as where nobody believes a token. */
    public void refuseAll(int status, String slug) {
        toAll.set(refusal(status, slug));
    }

    private static Answer refusal(int status, String slug) {
        return new Answer(
                status,
                """
                {"type":"%s%s","title":"Refused","status":%d,"detail":"Said by the API"}""".formatted(PROBLEM, slug, status),
                Map.of("Content-Type", "application/problem+json", "Retry-After", "17"),
                Duration.ZERO);
    }

    public void stall(String path, Duration delay) {
        told.put(path, new Answer(200, "{}", Map.of(), delay));
    }

    public void replay(String path, String recording) {
        tell(path, 200, recording(recording, "fr"));
    }

    public List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    public void forget() {
        toAll.set(null);
        told.clear();
        asked.clear();
    }

    public static String recording(String name, String language) {
        var own = name + "." + language + ".json";
        return language.equals("fr") || new ClassPathResource("recorded/" + own).exists()
                ? file(own)
                : recording(name, "fr");
    }

    private static String file(String name) {
        try {
            return new ClassPathResource("recorded/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        var uri = UriComponentsBuilder.fromUriString(request.uri()).build(true);
        var path = String.valueOf(uri.getPath());
        var headers = new ConcurrentHashMap<String, String>();
        request.requestHeaders().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        var answer = Optional.ofNullable(toAll.get())
                .or(() -> Optional.ofNullable(told.get(path)))
                .orElseGet(() -> recorded(path, uri.getQueryParams().containsKey("limit"), headers));
        response.status(answer.status()).header("Content-Type", "application/json");
        answer.headers().forEach(response.responseHeaders()::set);
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .doOnNext(body -> asked.add(
                        new Asked(request.method().name(), path, Map.copyOf(uri.getQueryParams()), headers, body)))
                .then(Mono.delay(answer.delay()))
                .then(response.sendString(Mono.just(answer.body())).then());
    }

    private static Answer recorded(String path, boolean limited, Map<String, String> headers) {
        var language = headers.getOrDefault("accept-language", "fr").startsWith("en") ? "en" : "fr";
        var name = switch (path) {
            case "/api/search" -> limited ? "overview" : "search";
            case "/api/search/map" -> "map";
            case "/api/search/clusters" -> "clusters";
            case "/api/suggestions" -> "suggestions";
            case "/api/enterprises/fr-siren-000000018" -> "fr-siren-000000018";
            case "/api/enterprises/be-kbo-1999000027" -> "be-kbo-1999000027";
            case "/api/organisations" -> "organisations";
            case "/api/organisations/be-kbo-0419999904" -> "be-kbo-0419999904";
            case "/api/organisations/be-kbo-0419999904/members" -> "members";
            case "/api/search/explain" -> "explanation";
            case "/api/datasets/sirene/changes" -> "changes";
            case "/api/duplicates" -> "duplicates";
            case "/api/letters/failed" -> "failed-letters";
            case "/api/desks" -> "desks";
            case "/api/imports" -> headers.containsKey("content-type") ? "import" : "imports";
            case "/api/imports/sets", SET -> "set";
            case JOB, JOB + "/confirm", JOB + "/cancel" -> "import";
            case "/api/imports/codes" -> "codes";
            case "/api/concepts", "/api/territories" -> "organisations";
            case "/api/me" -> person(headers);
            case "/api/operations" -> "operations";
            case "/api/operations/registry/condition" -> "condition-registry";
            case OPERATIONS + "/condition" -> "condition-search";
            case OPERATIONS + "/dead-letter-topics" -> "dead-letter-topics";
            case OPERATIONS + "/dead-letters" -> "dead-letters";
            case OPERATIONS + "/dead-letters/registry.enterprises.search-0-12" -> "dead-letter";
            case OPERATIONS + "/dead-letters/replay" -> "replayed";
            case OPERATIONS + "/index/rebuild" -> "rebuild";
            default -> path.endsWith("/history") ? "history" : path.endsWith("/duplicates") ? "duplicates" : "";
        };
        if (path.equals(JOB + "/report.csv")) {
            return new Answer(200, file("report.csv"), Map.of("Content-Type", "text/csv;charset=UTF-8"), Duration.ZERO);
        }
        if (path.equals("/api/messages")) {
            return new Answer(202, "{\"receipt\":\"7KQ3M-9WT2X\"}", Map.of(), Duration.ZERO);
        }
        if (path.equals("/api/duplicates/decisions") || path.startsWith("/api/letters/failed/")) {
            return new Answer(204, "", Map.of(), Duration.ZERO);
        }
        if (path.startsWith(SET + "/files/")) {
            return new Answer(200, "{\"name\":\"f\",\"size\":1,\"sha256\":\"0\"}", Map.of(), Duration.ZERO);
        }
        return name.isEmpty()
                ? new Answer(404, "{\"type\":\"" + PROBLEM + "not-found\",\"status\":404}", Map.of(), Duration.ZERO)
                : new Answer(200, recording(name, language), Map.of(), Duration.ZERO);
    }

    /** Whose token it is. */
    private static String person(Map<String, String> headers) {
        return switch (headers.getOrDefault("authorization", "")) {
            case "Bearer operator" -> "operator";
            case "Bearer editor" -> "editor";
            case "Bearer buyer" -> "buyer";
            default -> "";
        };
    }
}

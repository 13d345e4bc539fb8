package eu.observatory.gateway;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** A small real HTTP server that stands behind the gateway and counts what reaches it. */
public final class Backend implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final AtomicInteger asked = new AtomicInteger();
    private final DisposableServer server;

    private Backend(int port, BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer) {
        this.server = HttpServer.create()
                .host("localhost")
                .port(port)
                .handle((request, response) -> {
                    asked.incrementAndGet();
                    return answer.apply(request, response);
                })
                .bindNow();
    }

    public static Backend answering(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer) {
        return new Backend(0, answer);
    }

    static Backend answeringAt(int port, BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer) {
        return new Backend(port, answer);
    }

    /** Tells back who it is and what it was asked. */
    public static Backend echo(String name) {
        return answering((request, response) -> echo(name, request, response));
    }

    public static Publisher<Void> echo(String name, HttpServerRequest request, HttpServerResponse response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.requestHeaders().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        return request.receive()
                .aggregate()
                .asByteArray()
                .map(body -> body.length)
                .defaultIfEmpty(0)
                .flatMap(length -> json(
                        response,
                        MAPPER.writeValueAsString(Map.of(
                                "service", name,
                                "method", request.method().name(),
                                "uri", request.uri(),
                                "length", length,
                                "headers", headers))));
    }

    static Mono<Void> json(HttpServerResponse response, String body) {
        return response.header("Content-Type", "application/json")
                .header("Server", "leaky/1.2.3")
                .sendString(Mono.just(body))
                .then();
    }

    public int asked() {
        return asked.get();
    }

    int port() {
        return server.port();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}

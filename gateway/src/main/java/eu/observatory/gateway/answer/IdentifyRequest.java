package eu.observatory.gateway.answer;

import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request one id: passed on, returned, and in the one line the log keeps of it (never its client). It is the
 * trace's, unless who asks brings one.
 */
class IdentifyRequest implements WebFilter {

    static final String HEADER = "X-Request-Id";

    private static final Logger log = LoggerFactory.getLogger("eu.observatory.gateway.access");
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final RequestTrace trace;

    IdentifyRequest(RequestTrace trace) {
        this.trace = trace;
    }

    static String id(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(HEADER, "-");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String asked = exchange.getRequest().getHeaders().getFirst(HEADER);
        String id = asked != null && SANE.matcher(asked).matches() ? asked : made(exchange);
        long start = System.nanoTime();
        exchange.getAttributes().put(HEADER, id);
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    exchange.getResponse().getHeaders().set(HEADER, id);
                    note(exchange, start, String.valueOf(exchange.getResponse().getStatusCode()));
                }));
        ServerHttpRequest request =
                exchange.getRequest().mutate().header(HEADER, id).build();
        return chain.filter(exchange.mutate().request(request).build())
                .doOnCancel(() -> note(exchange, start, "abandoned by the client"));
    }

    private String made(ServerWebExchange exchange) {
        String id = trace.id(exchange);
        return id == null ? UUID.randomUUID().toString() : id;
    }

    private void note(ServerWebExchange exchange, long start, String outcome) {
        ServerHttpRequest request = exchange.getRequest();
        try (Tracer.SpanInScope _ = trace.within(exchange)) {
            log.atInfo()
                    .addKeyValue("requestId", id(exchange))
                    .addKeyValue(
                            "millis",
                            Duration.ofNanos(System.nanoTime() - start).toMillis())
                    .log("{} {}: {} [{}]", request.getMethod(), request.getURI().getRawPath(), outcome, id(exchange));
        }
    }
}

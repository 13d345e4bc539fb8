package eu.observatory.registry.personal;

import eu.observatory.platform.web.Admission;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/** Writes down who read what others have left of themselves, before they are given it: an answer that cannot be noted fails. */
@Component
class NoteReading implements WebFilter {

    /** The operations that show people's data to others; one's own are not among them. Others say it by {@link Shown}. */
    static final Set<String> OPERATIONS = Set.of(
            "/claims",
            "/claims/{claim}",
            "/enterprises/{id}/owners",
            "/contributions",
            "/contributions/{contribution}",
            "/enterprises/{id}/trail",
            "/trail",
            "/letters/failed",
            "/messages",
            "/messages/{message}");

    private final Readings readings;

    NoteReading(Readings readings) {
        this.readings = readings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getMethod() == HttpMethod.GET) {
            exchange.getResponse().beforeCommit(() -> Mono.defer(() -> note(exchange)));
        }
        return chain.filter(exchange);
    }

    private Mono<Void> note(ServerWebExchange exchange) {
        String reader = exchange.getAttribute(Admission.SUBJECT);
        String operation = operation(exchange);
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        boolean given = status == null || status.is2xxSuccessful();
        return reader != null && given && (OPERATIONS.contains(operation) || Shown.is(exchange))
                ? readings.add(
                        reader, operation, exchange.getRequest().getPath().value())
                : Mono.empty();
    }

    private static String operation(ServerWebExchange exchange) {
        @Nullable Object found = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return found instanceof PathPattern pattern ? pattern.getPatternString() : "";
    }
}

package eu.observatory.gateway.client;

import java.util.List;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Goes on with the trace of a trusted caller, and with nobody else's: who could name a trace could join it with others', and
 * have all of their requests kept. Comes before the request is observed, and so before every step.
 */
@Component
class BelieveTraces implements HttpHandlerDecoratorFactory {

    private static final List<String> CLAIMS = List.of("traceparent", "tracestate", "baggage");

    private final Clients clients;

    BelieveTraces(ClientSettings settings) {
        this.clients = new Clients(settings);
    }

    @Override
    public HttpHandler apply(HttpHandler handler) {
        return (request, response) -> handler.handle(believed(request), response);
    }

    private ServerHttpRequest believed(ServerHttpRequest request) {
        boolean claims = CLAIMS.stream().anyMatch(request.getHeaders()::containsHeader);
        return !claims || clients.isTrusted(request)
                ? request
                : request.mutate()
                        .headers(headers -> CLAIMS.forEach(headers::remove))
                        .build();
    }
}

package eu.observatory.registry;

import eu.observatory.platform.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses addresses with a NUL character, which no text in the database can hold. */
@Component
class NoNul implements WebFilter {

    private static final String NUL = "%00";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (has(exchange.getRequest().getURI().getRawPath())) {
            return Mono.error(new Invalid("path", "The address holds a NUL character. Leave it out."));
        }
        if (has(exchange.getRequest().getURI().getRawQuery())) {
            return Mono.error(new Invalid("query", "The query holds a NUL character. Leave it out."));
        }
        return chain.filter(exchange);
    }

    private static boolean has(@Nullable String part) {
        return part != null && part.contains(NUL);
    }
}

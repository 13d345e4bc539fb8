package eu.observatory.gateway.route;

import eu.observatory.gateway.answer.Refused;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses the paths that a server further on could read as another path than the one that was routed. */
class CheckPath implements WebFilter {

    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|;|\\\\|%2f|%5c|%00|%25|(^|/)(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getURI().getRawPath();
        return AMBIGUOUS.matcher(path).find()
                ? Mono.error(new Refused(
                        HttpStatus.BAD_REQUEST,
                        "ambiguous-path",
                        "Write the path without empty, dot or parameter segments and without encoded slashes."))
                : chain.filter(exchange);
    }
}

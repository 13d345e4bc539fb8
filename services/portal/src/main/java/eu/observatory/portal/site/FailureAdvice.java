package eu.observatory.portal.site;

import eu.observatory.portal.form.FormToken;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** A failure is a page that a reader can use, in their language; its cause goes to the log. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    private final Layout layout;
    private final FormToken token;

    FailureAdvice(Layout layout, FormToken token) {
        this.layout = layout;
        this.token = token;
    }

    @ExceptionHandler
    Mono<Rendering> on(Throwable cause, ServerWebExchange exchange) {
        var failure = Failure.of(cause);
        record(failure, cause, exchange.getRequest().getPath().value());
        var door = failure.wantsSignIn() ? Doorway.signInAgain(exchange, back(exchange)) : null;
        if (door == null) {
            return Mono.fromSupplier(() -> page(failure, exchange).build());
        }
        return Unsent.of(exchange, token)
                .map(unsent -> page(failure, exchange)
                        .modelAttribute("door", door)
                        .modelAttribute("unsent", unsent)
                        .build())
                .switchIfEmpty(Mono.fromSupplier(() -> isPage(exchange.getRequest()) && !isRefusedForGood(exchange)
                        ? Rendering.redirectTo(door)
                                .status(HttpStatus.SEE_OTHER)
                                .build()
                        : page(failure, exchange).modelAttribute("door", door).build()));
    }

    private Rendering.Builder<?> page(Failure failure, ServerWebExchange exchange) {
        var page = Rendering.view("failure")
                .status(failure.status())
                .modelAttribute("site", layout.of(exchange))
                .modelAttribute("failure", failure);
        if (failure.passes()) {
            page.modelAttribute("again", again(exchange.getRequest().getURI()));
        }
        return failure.retryAfter() == null ? page : page.header(HttpHeaders.RETRY_AFTER, failure.retryAfter());
    }

    /** To the page, or to the account after a form: whether it is sent again is for its writer to say. */
    private String back(ServerWebExchange exchange) {
        var site = layout.of(exchange);
        return exchange.getRequest().getMethod() == HttpMethod.GET
                ? new Address(exchange.getRequest().getURI()).in(site.language())
                : site.home() + "/account";
    }

    /** A token that was just given out and is refused: the next one would fare like it, and lead round in a circle. */
    private static boolean isRefusedForGood(ServerWebExchange exchange) {
        var token = VisitorArgument.visitor(exchange).token();
        return !token.isEmpty() && TokenAge.isNew(token);
    }

    /** What a script asks for cannot lead its reader elsewhere. */
    private static boolean isPage(ServerHttpRequest request) {
        var mode = request.getHeaders().getFirst("Sec-Fetch-Mode");
        return (mode == null || mode.equals("navigate"))
                && !request.getHeaders().containsHeader("HX-Request");
    }

    /** The same page from its beginning, where a cursor had led further. */
    private static String again(URI uri) {
        return UriComponentsBuilder.fromUri(uri)
                .scheme(null)
                .host(null)
                .port(-1)
                .replaceQueryParam("cursor")
                .build(true)
                .toUriString();
    }

    private static void record(Failure failure, Throwable cause, String path) {
        switch (failure.status()) {
            case INTERNAL_SERVER_ERROR -> log.error("{} could not be answered", path, cause);
            case SERVICE_UNAVAILABLE -> log.warn("{} could not be answered: {}", path, cause.toString());
            default -> log.debug("{} answered {}: {}", path, failure.status(), cause.toString());
        }
    }
}

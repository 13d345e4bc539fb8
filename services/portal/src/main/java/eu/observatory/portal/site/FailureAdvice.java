package eu.observatory.portal.site;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** A failure is a page that a reader can use, in their language; its cause goes to the log. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    private final Layout layout;

    FailureAdvice(Layout layout) {
        this.layout = layout;
    }

    @ExceptionHandler
    Rendering on(Throwable cause, ServerWebExchange exchange) {
        var failure = Failure.of(cause);
        record(failure, cause, exchange.getRequest().getPath().value());
        var door = failure.wantsSignIn() ? door(exchange) : null;
        if (door != null) {
            return Rendering.redirectTo(door).status(HttpStatus.SEE_OTHER).build();
        }
        var page = Rendering.view("failure")
                .status(failure.status())
                .modelAttribute("site", layout.of(exchange))
                .modelAttribute("failure", failure);
        if (failure.passes()) {
            page.modelAttribute("again", again(exchange.getRequest().getURI()));
        }
        return failure.retryAfter() == null
                ? page.build()
                : page.header(HttpHeaders.RETRY_AFTER, failure.retryAfter()).build();
    }

    /** Back to the page, or to the account after a form that nobody may have sent; absent where nobody can sign in. */
    private @Nullable String door(ServerWebExchange exchange) {
        var site = layout.of(exchange);
        return exchange.getRequest().getMethod() == HttpMethod.GET
                ? site.signIn()
                : Doorway.signIn(exchange, site.home() + "/account");
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

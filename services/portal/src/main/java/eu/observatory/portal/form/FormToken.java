package eu.observatory.portal.form;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells forms that the portal made from those of another web site. */
public interface FormToken {

    String COOKIE = "observatory-form";
    String FIELD = "token";

    /** The token for the forms of this page; gives the browser its cookie where it has none. */
    String of(ServerWebExchange exchange);

    /** Forbids a form that was not made here, or too long ago. */
    void check(ServerWebExchange exchange, @Nullable String token);

    /** The fields of a form that was made here. */
    default Mono<MultiValueMap<String, String>> sent(ServerWebExchange exchange) {
        return exchange.getFormData().doOnNext(form -> check(exchange, form.getFirst(FIELD)));
    }
}

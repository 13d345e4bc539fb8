package eu.observatory.gateway.session;

import eu.observatory.gateway.session.Standing.SignedIn;
import eu.observatory.gateway.session.Standing.Unknown;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Ends the session here, then leads the browser to the issuer, so that it ends there too. */
@RestController
@ConditionalOnSignIn
class SignOutController {

    private final Sessions sessions;
    private final Issuer issuer;
    private final SignOutPage page;
    private final MeterRegistry meters;

    SignOutController(Sessions sessions, Issuer issuer, SignOutPage page, MeterRegistry meters) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.page = page;
        this.meters = meters;
    }

    @PostMapping("/sign-out")
    Mono<ResponseEntity<String>> end(@RequestParam(required = false) @Nullable String to, ServerWebExchange exchange) {
        ReturnPath path = ReturnPath.of(to);
        Cookies.SESSION.forget(exchange);
        return switch (Standing.of(exchange)) {
            case SignedIn(Session session) ->
                sessions.end(session.key())
                        .onErrorMap(failure -> SignInRefusal.DATABASE.refused(meters, failure))
                        .then(issuer.provider().onErrorMap(failure -> SignInRefusal.ISSUER.refused(meters, failure)))
                        .map(known -> page.leading(
                                known.endSession(), session.tokens().identity(), path, exchange.getRequest()));
            case Unknown() -> Mono.error(SignInRefusal.DATABASE.refused(meters, null));
            default ->
                Mono.just(ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(path.home()))
                        .cacheControl(CacheControl.noStore())
                        .build());
        };
    }
}

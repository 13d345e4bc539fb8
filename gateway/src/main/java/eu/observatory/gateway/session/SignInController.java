package eu.observatory.gateway.session;

import eu.observatory.gateway.session.Standing.SignedIn;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** To the issuer and back. */
@RestController
@ConditionalOnSignIn
class SignInController {

    static final String RETURN = "/sign-in/return";

    private final Issuer issuer;
    private final Sessions sessions;
    private final Seal seal;
    private final MeterRegistry meters;
    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    SignInController(Issuer issuer, Sessions sessions, Seal seal, MeterRegistry meters) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.seal = seal;
        this.meters = meters;
        SignInRefusal.expect(meters);
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(
                id -> issuer.provider().map(Provider::registration));
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @GetMapping("/sign-in")
    Mono<ResponseEntity<Void>> begin(@RequestParam(required = false) @Nullable String to, ServerWebExchange exchange) {
        ReturnPath path = ReturnPath.of(to);
        return requests.resolve(exchange, "observatory")
                .onErrorMap(failure -> SignInRefusal.ISSUER.refused(meters, failure))
                .map(request -> in(path.language(), request))
                .doOnNext(request -> PendingSignIn.of(request, path).keep(exchange, seal))
                .map(request -> redirect(request.getAuthorizationRequestUri()));
    }

    /** A new session each time: one that somebody else may know is never signed in. */
    @GetMapping(RETURN)
    Mono<ResponseEntity<Void>> complete(@RequestParam Map<String, String> answer, ServerWebExchange exchange) {
        Cookies.SIGN_IN.forget(exchange);
        return Mono.justOrEmpty(PendingSignIn.read(exchange, seal))
                .switchIfEmpty(Mono.error(() -> SignInRefusal.STATE.refused(meters, null)))
                .flatMap(pending -> tokens(pending, answer)
                        .flatMap(tokens -> begin(tokens, Standing.of(exchange)))
                        .doOnNext(cookie -> Cookies.SESSION.give(exchange, cookie))
                        .map(cookie -> redirect(pending.to())));
    }

    private Mono<Tokens> tokens(PendingSignIn pending, Map<String, String> answer) {
        return issuer.provider()
                .flatMap(known -> issuer.redeem(new OAuth2AuthorizationExchange(
                        pending.request(known.registration()), response(pending, answer))))
                .onErrorMap(failure -> SignInRefusal.of(failure).refused(meters, failure));
    }

    private Mono<String> begin(Tokens tokens, Standing before) {
        Mono<Long> ended = before instanceof SignedIn(Session old) ? sessions.end(old.key()) : Mono.just(0L);
        return ended.then(sessions.begin(tokens))
                .onErrorMap(failure -> SignInRefusal.DATABASE.refused(meters, failure));
    }

    private static OAuth2AuthorizationResponse response(PendingSignIn pending, Map<String, String> answer) {
        String code = answer.getOrDefault("code", "");
        OAuth2AuthorizationResponse.Builder response = code.isEmpty()
                ? OAuth2AuthorizationResponse.error(answer.getOrDefault("error", "invalid_response"))
                : OAuth2AuthorizationResponse.success(code);
        return response.state(answer.getOrDefault("state", ""))
                .redirectUri(pending.redirectUri())
                .build();
    }

    private static OAuth2AuthorizationRequest in(String language, OAuth2AuthorizationRequest request) {
        return language.isEmpty()
                ? request
                : OAuth2AuthorizationRequest.from(request)
                        .additionalParameters(more -> more.put("ui_locales", language))
                        .build();
    }

    private static ResponseEntity<Void> redirect(String location) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(location))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}

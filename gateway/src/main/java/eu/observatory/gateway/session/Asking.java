package eu.observatory.gateway.session;

import eu.observatory.gateway.answer.Refused;
import eu.observatory.gateway.session.Standing.Unknown;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells who asks the gateway itself for something, by session or by a token that the client brings. */
@Component
@ConditionalOnSignIn
class Asking {

    private final Issuer issuer;

    Asking(Issuer issuer) {
        this.issuer = issuer;
    }

    /** Fails with a refusal where that is nobody, or cannot be told. */
    Mono<Jwt> of(ServerWebExchange exchange) {
        if (Standing.of(exchange) instanceof Unknown) {
            return Mono.error(unavailable(null));
        }
        String token = Bearer.of(exchange.getRequest());
        if (token == null) {
            return Mono.error(signInRequired(exchange, "Bearer"));
        }
        return issuer.read(token)
                .onErrorMap(
                        failure -> !(failure instanceof Refused),
                        failure -> failure instanceof BadJwtException
                                ? signInRequired(exchange, "Bearer error=\"invalid_token\"")
                                : unavailable(failure));
    }

    private static Refused signInRequired(ServerWebExchange exchange, String challenge) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return new Refused(
                HttpStatus.UNAUTHORIZED,
                "sign-in-required",
                "Nobody is signed in, or no longer. People sign in at /sign-in, programs bring a token of the issuer.");
    }

    private static Refused unavailable(@Nullable Throwable cause) {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Who you are cannot be told right now. Try again after the seconds that Retry-After says.",
                Duration.ofSeconds(10),
                cause);
    }
}

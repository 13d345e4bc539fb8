package eu.observatory.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.observatory.gateway.answer.Refused;
import eu.observatory.gateway.session.Standing.SignedIn;
import eu.observatory.gateway.session.Standing.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@ConditionalOnSignIn
class MeController {

    private final Issuer issuer;

    MeController(Issuer issuer) {
        this.issuer = issuer;
    }

    /** By session or by a token that the client brings. */
    @GetMapping("/api/me")
    Mono<ResponseEntity<Me>> me(ServerWebExchange exchange) {
        Standing standing = Standing.of(exchange);
        if (standing instanceof Unknown) {
            return Mono.error(unavailable(null));
        }
        String token = Bearer.of(exchange.getRequest());
        if (token == null) {
            return Mono.error(signInRequired(exchange, "Bearer"));
        }
        return issuer.read(token)
                .map(known -> Me.of(known, standing))
                .map(me -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                        .body(me))
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

    /** @param expires when the session ends unless it is used before; of a token, its own end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(
            String subject,
            @Nullable String name,
            @Nullable String email,
            List<String> roles,
            List<String> regions,
            List<String> organisations,
            @Nullable Instant expires) {

        static Me of(Jwt token, Standing standing) {
            return new Me(
                    Objects.requireNonNullElse(token.getSubject(), ""),
                    token.getClaimAsString(StandardClaimNames.NAME),
                    token.getClaimAsString(StandardClaimNames.EMAIL),
                    list(token, "roles"),
                    list(token, "regions"),
                    list(token, "organisations"),
                    standing instanceof SignedIn(Session session) ? session.ends() : token.getExpiresAt());
        }

        private static List<String> list(Jwt token, String claim) {
            return Objects.requireNonNullElse(token.getClaimAsStringList(claim), List.of());
        }
    }
}

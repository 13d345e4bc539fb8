package eu.observatory.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.observatory.gateway.session.Standing.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@ConditionalOnSignIn
class MeController {

    private final Asking asking;

    MeController(Asking asking) {
        this.asking = asking;
    }

    /** By session or by a token that the client brings. */
    @GetMapping("/api/me")
    Mono<ResponseEntity<Me>> me(ServerWebExchange exchange) {
        return asking.of(exchange)
                .map(known -> Me.of(known, Standing.of(exchange)))
                .map(me -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                        .body(me));
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

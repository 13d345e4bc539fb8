package eu.observatory.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.server.ServerWebExchange;

/** A sign-in under way, which its own browser carries, sealed: it takes no room here until it has succeeded. */
record PendingSignIn(String state, String nonce, String verifier, String redirectUri, String to, Instant until) {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final byte[] PLACE = Seal.place("sign-in");

    static PendingSignIn of(OAuth2AuthorizationRequest request, ReturnPath to) {
        return new PendingSignIn(
                Objects.requireNonNull(request.getState()),
                Objects.requireNonNull(request.getAttribute(OidcParameterNames.NONCE)),
                Objects.requireNonNull(request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                Objects.requireNonNull(request.getRedirectUri()),
                to.text(),
                Instant.now().plus(LIFE));
    }

    void keep(ServerWebExchange exchange, Seal seal) {
        Cookies.SIGN_IN.give(
                exchange, Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(this, PLACE)), LIFE);
    }

    static Optional<PendingSignIn> read(ServerWebExchange exchange, Seal seal) {
        return bytes(Cookies.SIGN_IN.of(exchange.getRequest()))
                .flatMap(kept -> seal.open(kept, PLACE, PendingSignIn.class))
                .filter(pending -> pending.until().isAfter(Instant.now()));
    }

    OAuth2AuthorizationRequest request(ClientRegistration registration) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(redirectUri)
                .scopes(registration.getScopes())
                .state(state)
                .attributes(Map.of(OidcParameterNames.NONCE, nonce, PkceParameterNames.CODE_VERIFIER, verifier))
                .build();
    }

    private static Optional<byte[]> bytes(@Nullable String cookie) {
        try {
            return Optional.ofNullable(cookie).map(Base64.getUrlDecoder()::decode);
        } catch (IllegalArgumentException changed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "PendingSignIn[to=%s, until=%s]".formatted(to, until);
    }
}

package eu.observatory.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What the issuer gave for one person.
 *
 * @param identity the id token, by which the issuer knows whom to sign out
 * @param refresh absent where the issuer gives none: the session then ends with its access token
 */
record Tokens(String access, Instant expires, @Nullable String refresh, String identity) {

    /** Those of a renewal; what the issuer did not give again stays. */
    Tokens renewed(OAuth2AccessTokenResponse response) {
        Object id = response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        return new Tokens(
                response.getAccessToken().getTokenValue(),
                expiry(response),
                response.getRefreshToken() == null
                        ? refresh
                        : response.getRefreshToken().getTokenValue(),
                id instanceof String given ? given : identity);
    }

    boolean lasts(Duration more) {
        return expires.isAfter(Instant.now().plus(more));
    }

    private static Instant expiry(OAuth2AccessTokenResponse response) {
        Instant expires = response.getAccessToken().getExpiresAt();
        return expires == null ? Instant.now() : expires;
    }

    @Override
    public String toString() {
        return "Tokens[expires=%s]".formatted(expires);
    }
}

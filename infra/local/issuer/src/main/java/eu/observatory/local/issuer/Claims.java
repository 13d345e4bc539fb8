package eu.observatory.local.issuer;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What tokens say beyond the protocol: for whom they are meant, who asks, and for what their roles hold. */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "observatory";

    private final Accounts accounts;

    Claims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        JwtClaimsSet.Builder claims = context.getClaims();
        boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (access) {
            claims.audience(List.of(AUDIENCE));
            claims.claim("scope", String.join(" ", context.getAuthorizedScopes()));
        }
        Authentication principal = Objects.requireNonNull(context.getPrincipal());
        accounts.find(principal.getName()).ifPresent(account -> {
            claims.claim(StandardClaimNames.NAME, account.name());
            claims.claim(StandardClaimNames.EMAIL, account.email());
            if (access) {
                claims.claim("roles", account.roles());
                claims.claim("regions", account.regions());
                claims.claim("organisations", account.organisations());
            }
        });
    }
}

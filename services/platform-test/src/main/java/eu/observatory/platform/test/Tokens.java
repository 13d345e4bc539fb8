package eu.observatory.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A token as people and machines bring it, really signed: {@code Tokens.of(Role.EDITOR).in("BE3").bearer()}. Services trust
 * it whose tests import {@link LocalTokens}.
 */
public record Tokens(TokenIssuer issuer, String type, Duration life, Map<String, Object> claims) {

    private static final Duration LIFE = Duration.ofMinutes(5);

    /** @param roles constants of the platform's roles */
    public static Tokens of(Enum<?>... roles) {
        return ofRoles(Arrays.stream(roles)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
    }

    public static Tokens ofRoles(String... roles) {
        return new Tokens(TokenIssuer.shared(), "JWT", LIFE, Map.of())
                .audience("observatory")
                .named("person-" + String.join("-", roles))
                .with("roles", List.of(roles));
    }

    /** Of a machine, which has no roles. */
    public static Tokens ofScopes(String... scopes) {
        return new Tokens(TokenIssuer.shared(), "JWT", LIFE, Map.of())
                .audience("observatory")
                .with("sub", "machine")
                .with("scope", String.join(" ", scopes));
    }

    public Tokens in(String... regions) {
        return with("regions", List.of(regions));
    }

    public Tokens organisation(String... ids) {
        return with("organisations", List.of(ids));
    }

    /** The subject, with a name and an address made from it. */
    public Tokens named(String subject) {
        return with("sub", subject).with("name", "Sample " + subject).with("email", subject + "@sample.example");
    }

    public Tokens audience(String audience) {
        return with("aud", audience);
    }

    /** Over for longer than clocks may differ. */
    public Tokens expired() {
        return new Tokens(issuer, type, Duration.ofMinutes(-10), claims);
    }

    public Tokens from(TokenIssuer other) {
        return new Tokens(other, type, life, claims);
    }

    /** @param header like {@code at+jwt} */
    public Tokens type(String header) {
        return new Tokens(issuer, header, life, claims);
    }

    public Tokens with(String claim, Object value) {
        Map<String, Object> more = new HashMap<>(claims);
        more.put(claim, value);
        return new Tokens(issuer, type, life, Map.copyOf(more));
    }

    /** The value of an Authorization header. */
    public String bearer() {
        return "Bearer " + text();
    }

    public String text() {
        Instant now = Instant.now();
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(issuer.url())
                .issueTime(Date.from(now.minus(LIFE)))
                .expirationTime(Date.from(now.plus(life)));
        claims.forEach(set::claim);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(issuer.key().getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, set.build());
        try {
            token.sign(new RSASSASigner(issuer.key()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}

package eu.observatory.platform.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Reads tokens: signature, time, issuer, audience and type, by Spring Security's own parts. */
final class Callers {

    /** No shared secrets: whoever could check a token could then make one. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** An access token, or a JWT that does not say what it is for. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null);

    private final IssuerKeys keys;
    private final NimbusReactiveJwtDecoder decoder;

    /** @param issuer exactly as it calls itself */
    Callers(String issuer, AccessSettings settings) {
        this.keys = new IssuerKeys(issuer, settings);
        this.decoder = new NimbusReactiveJwtDecoder(this::verified);
        this.decoder.setJwtValidator(validators(issuer, settings.audience()));
    }

    /** Fails with {@link SignInRequired} for a bad token, with {@link SignInUnavailable} where that cannot be told. */
    Mono<Caller> of(String token) {
        return decoder.decode(token).map(Claims::caller).onErrorMap(Callers::problem);
    }

    /** The decoder wraps what it does not know. */
    private static Throwable problem(Throwable failure) {
        return switch (failure) {
            case SignInUnavailable unknown -> unknown;
            case RuntimeException wrapped when wrapped.getCause() instanceof SignInUnavailable unknown -> unknown;
            default -> SignInRequired.badToken();
        };
    }

    private static OAuth2TokenValidator<Jwt> validators(String issuer, String audience) {
        JwtTimestampValidator time = new JwtTimestampValidator();
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience)),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
    }

    private Mono<JWTClaimsSet> verified(JWT token) {
        if (!(token.getHeader() instanceof JWSHeader header) || !ALGORITHMS.contains(header.getAlgorithm())) {
            return Mono.error(new BadJwtException("not signed as ours are"));
        }
        return keys.with(header.getKeyID()).onErrorMap(SignInUnavailable::new).map(known -> verified(token, known));
    }

    private static JWTClaimsSet verified(JWT token, JWKSet known) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(known)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators do
        try {
            return processor.process(token, null);
        } catch (BadJOSEException | JOSEException bad) {
            throw new BadJwtException("not signed by the issuer", bad);
        }
    }
}

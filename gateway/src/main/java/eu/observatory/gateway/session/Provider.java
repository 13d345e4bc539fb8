package eu.observatory.gateway.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder.JwkSetUriReactiveJwtDecoderBuilder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * What the issuer says of itself.
 *
 * @param registration under which it knows the gateway
 * @param accessTokens reads those that it made for the Observatory
 * @param idTokens reads those that it made for the gateway
 */
record Provider(ClientRegistration registration, ReactiveJwtDecoder accessTokens, ReactiveJwtDecoder idTokens) {

    static final String AUDIENCE = "observatory";

    /** Fails where somebody else answers than was configured. */
    static Provider of(Map<String, Object> metadata, SignInSettings settings, WebClient client) {
        String issuer = settings.issuer().toString();
        if (!issuer.equals(metadata.get("issuer"))) {
            throw new IllegalStateException(
                    "The issuer at %s calls itself %s".formatted(issuer, metadata.get("issuer")));
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(reached(metadata, settings))
                .registrationId("observatory")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + SignInController.RETURN)
                .scope("openid", "profile", "email")
                .userInfoUri(null)
                .build();
        return new Provider(registration, accessTokens(registration, issuer, client), idTokens(registration, client));
    }

    /** With the addresses that the gateway calls by itself as it reaches them. */
    private static Map<String, Object> reached(Map<String, Object> metadata, SignInSettings settings) {
        Map<String, Object> reached = new HashMap<>(metadata);
        for (String called : List.of("token_endpoint", "jwks_uri")) {
            reached.computeIfPresent(called, (_, address) -> settings.reached(address.toString()));
        }
        return reached;
    }

    String endSession() {
        Object address =
                registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return address instanceof String known ? known : "";
    }

    private static ReactiveJwtDecoder accessTokens(ClientRegistration registration, String issuer, WebClient client) {
        NimbusReactiveJwtDecoder decoder =
                keys(registration, client).validateType(false).build();
        JwtClaimValidator<List<String>> forUs =
                new JwtClaimValidator<>(JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(), new JwtIssuerValidator(issuer), accessToken(), forUs));
        return decoder;
    }

    /** As Spring Security reads them by itself, but by a client of ours, which does not wait for ever. */
    private static ReactiveJwtDecoder idTokens(ClientRegistration registration, WebClient client) {
        NimbusReactiveJwtDecoder decoder = keys(registration, client).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private static JwkSetUriReactiveJwtDecoderBuilder keys(ClientRegistration registration, WebClient client) {
        String address =
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "an issuer without keys");
        return NimbusReactiveJwtDecoder.withJwkSetUri(address).webClient(client);
    }

    /** Issuers say that it is one, that it is some JWT, or nothing. */
    private static JwtTypeValidator accessToken() {
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        return type;
    }
}

package eu.observatory.gateway.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * What the issuer says of itself.
 *
 * @param registration under which it knows the gateway
 * @param accessTokens reads those that it made for the Observatory
 */
record Provider(ClientRegistration registration, ReactiveJwtDecoder accessTokens) {

    static final String AUDIENCE = "observatory";

    /** Fails where somebody else answers than was configured. */
    static Provider of(Map<String, Object> metadata, SignInSettings settings, WebClient client) {
        String issuer = settings.issuer().toString();
        if (!issuer.equals(metadata.get("issuer"))) {
            throw new IllegalStateException(
                    "The issuer at %s calls itself %s".formatted(issuer, metadata.get("issuer")));
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId("observatory")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + SignInController.RETURN)
                .scope("openid", "profile", "email")
                .userInfoUri(null)
                .build();
        return new Provider(registration, accessTokens(registration, issuer, client));
    }

    String endSession() {
        Object address =
                registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return address instanceof String known ? known : "";
    }

    private static ReactiveJwtDecoder accessTokens(ClientRegistration registration, String issuer, WebClient client) {
        String keys =
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "an issuer without keys");
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys)
                .webClient(client)
                .validateType(false)
                .build();
        JwtClaimValidator<List<String>> forUs =
                new JwtClaimValidator<>(JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(), new JwtIssuerValidator(issuer), accessToken(), forUs));
        return decoder;
    }

    /** Issuers say that it is one, that it is some JWT, or nothing. */
    private static JwtTypeValidator accessToken() {
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        return type;
    }
}

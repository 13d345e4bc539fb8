package eu.observatory.local.issuer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the gateway for people, and a sample machine for itself. */
@Configuration(proxyBeanMethods = false)
class Clients {

    static final String MACHINE = "machine";
    static final String MACHINE_SECRET = "sample";

    private static final Duration ACCESS = Duration.ofMinutes(5);
    private static final Duration REFRESH = Duration.ofHours(12);
    private static final List<String> HOMES = List.of("/", "/fr", "/nl", "/de", "/en");

    @Bean
    RegisteredClientRepository registeredClients(IssuerSettings settings) {
        return new InMemoryRegisteredClientRepository(gateway(settings), machine());
    }

    private static RegisteredClient gateway(IssuerSettings settings) {
        return RegisteredClient.withId("gateway")
                .clientId("gateway")
                .clientSecret(settings.gatewaySecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(all -> all.addAll(under(settings.sites(), List.of("/sign-in/return"))))
                .postLogoutRedirectUris(all -> all.addAll(under(settings.sites(), HOMES)))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens(all -> all.refreshTokenTimeToLive(REFRESH).reuseRefreshTokens(false)))
                .build();
    }

    private static RegisteredClient machine() {
        return RegisteredClient.withId(MACHINE)
                .clientId(MACHINE)
                .clientSecret(MACHINE_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("read")
                .scope("imports:write")
                .scope("operations:write")
                .tokenSettings(tokens(UnaryOperator.identity()))
                .build();
    }

    private static TokenSettings tokens(UnaryOperator<TokenSettings.Builder> more) {
        return more.apply(TokenSettings.builder().accessTokenTimeToLive(ACCESS)).build();
    }

    private static List<String> under(List<URI> sites, List<String> paths) {
        return sites.stream()
                .flatMap(site -> paths.stream().map(path -> site.resolve(path).toString()))
                .toList();
    }
}

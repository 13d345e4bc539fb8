package eu.observatory.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Speaks OpenID Connect to the issuer, by Spring Security's own parts; asks nothing of it before it is needed. */
@Component
@ConditionalOnSignIn
class Issuer {

    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    /** Given up before a server would close them, since a refresh token cannot be sent twice. */
    private static final ConnectionProvider CONNECTIONS = ConnectionProvider.builder("issuer")
            .maxConnections(50)
            .maxIdleTime(Duration.ofSeconds(5))
            .build();

    /** What an answer may take longer that has begun. */
    private static final Duration FOR_THE_BODY = Duration.ofSeconds(1);

    private final Duration patience;
    private final GuardIssuer guard;
    private final Mono<Provider> provider;
    private final OidcAuthorizationCodeReactiveAuthenticationManager codes;
    private final WebClientReactiveRefreshTokenTokenResponseClient renewals;

    Issuer(SignInSettings settings, MeterRegistry meters) {
        this.guard = new GuardIssuer(settings, meters);
        this.patience = settings.patience().plus(FOR_THE_BODY);
        WebClient client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(
                        HttpClient.create(CONNECTIONS).option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1_000)))
                .filter(guard)
                .build();
        WebClientReactiveAuthorizationCodeTokenResponseClient exchange =
                new WebClientReactiveAuthorizationCodeTokenResponseClient();
        exchange.setWebClient(client);
        this.codes = new OidcAuthorizationCodeReactiveAuthenticationManager(
                exchange, request -> Mono.just(new DefaultOidcUser(List.of(), request.getIdToken())));
        this.codes.setJwtDecoderFactory(registration ->
                token -> provider().flatMap(known -> known.idTokens().decode(token)));
        this.renewals = new WebClientReactiveRefreshTokenTokenResponseClient();
        this.renewals.setWebClient(client);
        this.provider = client.get()
                .uri(settings.reached(settings.issuer() + "/.well-known/openid-configuration"))
                .retrieve()
                .bodyToMono(METADATA)
                .map(metadata -> Provider.of(metadata, settings, client))
                .timeout(patience)
                .cache(known -> Duration.ofMillis(Long.MAX_VALUE), failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Whether it is left alone for the moment, since it did not answer. */
    boolean isAway() {
        return guard.isOpen();
    }

    Mono<Provider> provider() {
        return provider;
    }

    /** Checks state, code, verifier, nonce and id token. */
    Mono<Tokens> redeem(OAuth2AuthorizationExchange exchange) {
        return provider.flatMap(known -> codes.authenticate(
                        new OAuth2AuthorizationCodeAuthenticationToken(known.registration(), exchange)))
                .timeout(patience.multipliedBy(2))
                .cast(OAuth2LoginAuthenticationToken.class)
                .map(Issuer::tokens);
    }

    Mono<Tokens> renew(Tokens tokens) {
        String refresh = tokens.refresh();
        if (refresh == null) {
            return Mono.empty();
        }
        OAuth2AccessToken old = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, tokens.access(), Instant.EPOCH, tokens.expires());
        return provider.flatMap(known -> renewals.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                        known.registration(), old, new OAuth2RefreshToken(refresh, null))))
                .timeout(patience)
                .map(tokens::renewed);
    }

    /** Fails with a {@code JwtException} where the token is not one for us. */
    Mono<Jwt> read(String accessToken) {
        return provider.flatMap(known -> known.accessTokens().decode(accessToken))
                .timeout(patience);
    }

    private static Tokens tokens(OAuth2LoginAuthenticationToken signedIn) {
        OAuth2AccessToken access = Objects.requireNonNull(signedIn.getAccessToken());
        OAuth2RefreshToken refresh = signedIn.getRefreshToken();
        OidcUser person = (OidcUser) Objects.requireNonNull(signedIn.getPrincipal());
        return new Tokens(
                access.getTokenValue(),
                Objects.requireNonNullElseGet(access.getExpiresAt(), Instant::now),
                refresh == null ? null : refresh.getTokenValue(),
                person.getIdToken().getTokenValue());
    }
}

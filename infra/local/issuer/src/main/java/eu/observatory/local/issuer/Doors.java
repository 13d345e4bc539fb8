package eu.observatory.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The protocol's endpoints, and the pages for people. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String LOGIN = "/login";

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        MediaTypeRequestMatcher person = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        person.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        all -> all.oidc(oidc ->
                                oidc.logoutEndpoint(logout -> logout.errorResponseHandler(Doors::signOutAnyway))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(own -> own.jwt(Customizer.withDefaults()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LOGIN), person))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IssuerSettings settings) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/", LOGIN, "/signed-out", "/style.css", "/error")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .formLogin(form -> form.loginPage(LOGIN))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings))))
                .build();
    }

    /** A form may lead to the sites too: browsers hold it against the redirect that follows. */
    private static String policy(IssuerSettings settings) {
        return "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + settings.sites().stream().map(URI::toString).collect(Collectors.joining(" "));
    }

    /** A token from before a restart is not known any more: whoever wants to be signed out is. */
    private static void signOutAnyway(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        new SecurityContextLogoutHandler().logout(request, response, null);
        response.sendRedirect("/signed-out");
    }

    @Bean
    JWKSource<SecurityContext> keys(IssuerSettings settings) throws IOException, JOSEException, ParseException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.directory())));
    }

    @Bean
    AuthorizationServerSettings addresses(IssuerSettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.url().toString())
                .build();
    }
}

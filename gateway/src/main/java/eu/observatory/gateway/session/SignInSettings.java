package eu.observatory.gateway.session;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer the OpenID Connect issuer; without it nobody signs in and everything public stays as it is
 * @param key 32 bytes in hexadecimal, with which tokens and sign-ins under way are encrypted
 * @param database as JDBC knows it, for the schema
 * @param idle how long a session lasts that is not used
 * @param longest how long it lasts at all
 * @param early how long before its end an access token is renewed
 * @param patience how long the issuer may take to answer
 */
@ConfigurationProperties("observatory.gateway.sign-in")
record SignInSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        String key,
        Database database,
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("60s") Duration early,
        @DefaultValue("5s") Duration patience) {

    SignInSettings {
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException("CLIENT_SECRET is missing: the issuer gives the gateway one");
        }
    }

    record Database(String url, String user, String password) {}

    @Override
    public String toString() {
        return "SignInSettings[issuer=%s, clientId=%s, idle=%s, longest=%s]".formatted(issuer, clientId, idle, longest);
    }
}

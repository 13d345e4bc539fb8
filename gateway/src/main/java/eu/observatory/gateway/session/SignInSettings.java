package eu.observatory.gateway.session;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer the OpenID Connect issuer; without it nobody signs in and everything public stays as it is
 * @param innerUrl where the gateway reaches the issuer, if not at the address that people and tokens know
 * @param keys each 32 bytes in hexadecimal, with which tokens and sign-ins under way are encrypted; the first encrypts, all
 *     of them decrypt
 * @param database as JDBC knows it, for the schema
 * @param idle how long a session lasts that is not used
 * @param longest how long it lasts at all
 * @param early how long before its end an access token is renewed
 * @param patience how long the issuer may take to answer
 * @param pause how long an issuer that did not answer is left alone
 */
@ConfigurationProperties("observatory.gateway.sign-in")
record SignInSettings(
        URI issuer,
        @Nullable URI innerUrl,
        String clientId,
        String clientSecret,
        List<String> keys,
        Database database,
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("60s") Duration early,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("10s") Duration pause) {

    SignInSettings {
        innerUrl = innerUrl == null || innerUrl.toString().isEmpty() ? null : innerUrl;
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException("CLIENT_SECRET is missing: the issuer gives the gateway one");
        }
    }

    /** Where the gateway itself goes for what the issuer says to be at an address; people keep to the outer one. */
    String reached(String address) {
        String outer = issuer.toString();
        return innerUrl != null && (address.equals(outer) || address.startsWith(outer + "/"))
                ? innerUrl + address.substring(outer.length())
                : address;
    }

    record Database(
            String url,
            String user,
            String password,
            @DefaultValue("at-start") Migration migration) {}

    @Override
    public String toString() {
        return "SignInSettings[issuer=%s, clientId=%s, idle=%s, longest=%s]".formatted(issuer, clientId, idle, longest);
    }
}

package eu.observatory.platform.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer whose tokens count, exactly as it calls itself; without one only open operations exist
 * @param keysUrl where its keys are, if not where it says itself at the address that it calls itself
 * @param audience for whom a token must be made
 * @param patience how long the issuer may take to answer
 * @param pause how long its last answer, or failure, stands before it is asked again
 * @param fresh how long its keys are used without asking whether they still are its keys
 */
@ConfigurationProperties("observatory.platform.access")
record AccessSettings(
        @Nullable String issuer,
        @Nullable String keysUrl,
        @DefaultValue("observatory") String audience,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("10m") Duration fresh) {

    boolean isSignInPossible() {
        return issuer != null && !issuer.isBlank();
    }

    @Nullable String knownKeysUrl() {
        return keysUrl == null || keysUrl.isBlank() ? null : keysUrl;
    }
}

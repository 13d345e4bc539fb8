package eu.observatory.gateway.session;

import eu.observatory.gateway.answer.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** Why somebody was not signed in; each is counted. */
enum SignInRefusal {
    /** It took too long, began elsewhere, or the browser keeps no cookies. */
    STATE,
    /** The issuer or the person said no. */
    DENIED,
    /** What the issuer sent is not what it should have. */
    TOKEN,
    ISSUER,
    DATABASE;

    private static final Duration SOON = Duration.ofSeconds(10);

    static SignInRefusal of(Throwable failure) {
        if (IssuerAway.isBehind(failure) || !(failure instanceof OAuth2AuthenticationException answered)) {
            return ISSUER;
        }
        return switch (answered.getError().getErrorCode()) {
            case "invalid_state_parameter" -> STATE;
            case OAuth2ErrorCodes.ACCESS_DENIED -> DENIED;
            case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE -> ISSUER;
            default -> TOKEN;
        };
    }

    /** A counter that begins at its first refusal would hide that one from whoever watches its growth. */
    static void expect(MeterRegistry meters) {
        for (SignInRefusal refusal : values()) {
            refusal.counter(meters);
        }
    }

    private Counter counter(MeterRegistry meters) {
        return meters.counter("observatory.gateway.sign.in.refused", "reason", name().toLowerCase(Locale.ROOT));
    }

    Refused refused(MeterRegistry meters, @Nullable Throwable cause) {
        counter(meters).increment();
        return switch (this) {
            case ISSUER, DATABASE ->
                new Refused(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "sign-in-unavailable",
                        "Signing in does not work right now; everything public does. Try again after the seconds that"
                                + " Retry-After says.",
                        SOON,
                        cause);
            default ->
                new Refused(
                        HttpStatus.FORBIDDEN,
                        "sign-in-failed",
                        "This sign-in cannot be completed. Begin again at /sign-in.",
                        null,
                        cause);
        };
    }
}

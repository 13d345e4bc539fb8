package eu.observatory.platform.access;

import eu.observatory.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** Whether a token is good cannot be told, since its issuer does not answer; answered with 503. */
final class SignInUnavailable extends Problem {

    SignInUnavailable(Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "sign-in-unavailable",
                "Who you are cannot be told right now; what is public is served all the same. Try again after the seconds"
                        + " that Retry-After says.");
        initCause(cause);
    }
}

package eu.observatory.platform.access;

import eu.observatory.platform.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Nobody asks, or somebody with a token that is not one for us; answered with 401 and the challenge. */
final class SignInRequired extends Problem {

    private final String challenge;

    private SignInRequired(String detail, String challenge) {
        super(HttpStatus.UNAUTHORIZED, "sign-in-required", detail);
        this.challenge = challenge;
    }

    static SignInRequired nobody() {
        return new SignInRequired(
                "This needs somebody who has signed in. People sign in at /sign-in, programs bring a token of the issuer.",
                "Bearer");
    }

    static SignInRequired badToken() {
        return new SignInRequired(
                "This token is over, or not one of this Observatory's issuer. Get a new one, or leave it out for what is"
                        + " public.",
                "Bearer error=\"invalid_token\"");
    }

    @Override
    protected HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return headers;
    }
}

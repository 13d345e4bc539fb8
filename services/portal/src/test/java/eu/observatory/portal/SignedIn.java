package eu.observatory.portal;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/** A request of somebody who is signed in, as the gateway passes it on; the {@link RecordedGateway} knows an operator, an editor and a buyer. */
public final class SignedIn {

    public static final String SESSION = "X-Observatory-Session";

    private SignedIn() {}

    public static Consumer<HttpHeaders> as(String role) {
        return headers -> of(role).forEach(headers::set);
    }

    public static Map<String, String> of(String role) {
        return Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + role, SESSION, "2030-01-01T00:00:00Z");
    }
}

package eu.observatory.portal.site;

import eu.observatory.portal.form.FormToken;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A form that was sent by somebody who was signed in no longer, to be sent once more by whoever signs in.
 *
 * @param address path and query that it was sent to
 * @param fields all of them, that which tells our forms from others' included
 */
record Unsent(String address, Map<String, List<String>> fields) {

    /** From here on a value is something that a person wrote, and would miss. */
    private static final int A_FEW_WORDS = 25;

    /** Empty where this is no form, or none of this site's: nobody may be led to send what another site filled in. */
    static Mono<Unsent> of(ServerWebExchange exchange, FormToken token) {
        var request = exchange.getRequest();
        var type = request.getHeaders().getContentType();
        if (request.getMethod() != HttpMethod.POST || !MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
            return Mono.empty();
        }
        return token.sent(exchange)
                .map(form -> new Unsent(address(request.getURI()), form))
                .onErrorResume(ResponseStatusException.class, foreign -> Mono.empty());
    }

    private static String address(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** What somebody wrote, to be read and copied. */
    public List<String> texts() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals(FormToken.FIELD))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> value.length() > A_FEW_WORDS)
                .toList();
    }
}

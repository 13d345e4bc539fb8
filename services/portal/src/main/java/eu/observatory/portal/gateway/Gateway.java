package eu.observatory.portal.gateway;

import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Reads from the platform's API on behalf of a visitor; fails with {@link Refused} or {@link Unreachable}. */
public interface Gateway {

    /** @param path under {@code /api}, each segment encoded by the client, like {@code enterprises/fr-siren-…} */
    <T> Mono<T> get(Visitor visitor, String path, MultiValueMap<String, String> parameters, Class<T> type);
}

package eu.observatory.portal.gateway;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the platform's API on behalf of a visitor; fails with {@link Refused} or {@link Unreachable}. */
public interface Gateway {

    /** @param path under {@code /api}, each segment encoded by the client, like {@code enterprises/fr-siren-…} */
    <T> Mono<T> get(Visitor visitor, String path, MultiValueMap<String, String> parameters, Class<T> type);

    /** @param body written as JSON */
    <T> Mono<T> post(Visitor visitor, String path, Object body, Class<T> type);

    /** Done once, and answered the same, however often it is sent under the same key. */
    <T> Mono<T> postOnce(Visitor visitor, String path, Object body, Class<T> type, String key);

    /** A change that is answered with nothing. */
    Mono<Void> send(Visitor visitor, String path, Object body);

    /** Empty where that is answered with nothing. */
    <T> Mono<T> delete(Visitor visitor, String path, Class<T> type);

    /** Sends a file of any size, for as long as it takes. */
    Mono<Void> upload(Visitor visitor, String path, Flux<DataBuffer> file);

    /** The first lines of a text. */
    Flux<String> lines(Visitor visitor, String path, int most);
}

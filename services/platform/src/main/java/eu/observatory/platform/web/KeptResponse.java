package eu.observatory.platform.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response that is kept before it is sent, so that the client never has an answer which the platform forgot. */
final class KeptResponse extends ServerHttpResponseDecorator {

    private static final List<String> KEPT = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.VARY);

    private final GivenAnswers.Request asked;
    private final GivenAnswers answers;

    KeptResponse(ServerHttpResponse response, GivenAnswers.Request asked, GivenAnswers answers) {
        super(response);
        this.asked = asked;
        this.answers = answers;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return DataBufferUtils.join(body)
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes -> kept(bytes)
                        .then(Mono.defer(
                                () -> super.writeWith(Mono.just(bufferFactory().wrap(bytes))))));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return writeWith(Flux.from(body).concatMap(each -> each));
    }

    @Override
    public Mono<Void> setComplete() {
        return isCommitted() ? super.setComplete() : kept(new byte[0]).then(Mono.defer(super::setComplete));
    }

    private Mono<Void> kept(byte[] body) {
        HttpStatusCode status = getStatusCode();
        int code = status == null ? 200 : status.value();
        return code >= 500 || code == 429
                ? answers.release(asked)
                : answers.keep(asked, new GivenAnswers.Answer(asked.hash(), code, headers(), body));
    }

    private Map<String, List<String>> headers() {
        return KEPT.stream()
                .filter(name -> getHeaders().containsHeader(name))
                .flatMap(name -> Stream.of(Map.entry(name, getHeaders().getOrEmpty(name))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

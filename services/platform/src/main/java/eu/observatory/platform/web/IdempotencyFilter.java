package eu.observatory.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers a POST that comes again under the same Idempotency-Key with the answer that its first coming got. */
final class IdempotencyFilter implements WebFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int MAX_BODY_BYTES = 1 << 20;

    private final RequestMappingHandlerMapping handlers;
    private final GivenAnswers answers;

    IdempotencyFilter(RequestMappingHandlerMapping handlers, GivenAnswers answers) {
        this.handlers = handlers;
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String key = exchange.getRequest().getHeaders().getFirst(KEY);
        if (key == null || exchange.getRequest().getMethod() != HttpMethod.POST) {
            return chain.filter(exchange);
        }
        return handlers.getHandler(exchange)
                .map(IdempotencyFilter::isIdempotent)
                .onErrorReturn(false) // what is wrong with the request, its handler mapping says again
                .defaultIfEmpty(false)
                .flatMap(idempotent -> idempotent ? once(key, exchange, chain) : chain.filter(exchange));
    }

    private static boolean isIdempotent(Object handler) {
        return handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getMethod(), Idempotent.class);
    }

    private Mono<Void> once(String key, ServerWebExchange exchange, WebFilterChain chain) {
        if (!KEYS.matcher(key).matches()) {
            return Mono.error(new Invalid(KEY, "Idempotency-Key is 1 to 200 printable characters, like a UUID."));
        }
        return body(exchange.getRequest()).flatMap(body -> {
            ServerHttpRequest request = exchange.getRequest();
            String path = request.getURI().getRawPath();
            String query = String.valueOf(request.getURI().getRawQuery());
            GivenAnswers.Request asked = new GivenAnswers.Request(path, key, hash(query, subject(exchange), body));
            return answers.claim(asked)
                    .flatMap(first -> first ? answer(asked, body, exchange, chain) : answerAgain(asked, exchange));
        });
    }

    private Mono<Void> answer(
            GivenAnswers.Request asked, byte[] body, ServerWebExchange exchange, WebFilterChain chain) {
        ServerWebExchange kept = exchange.mutate()
                .request(new ReadRequest(exchange.getRequest(), body, exchange.getResponse()))
                .response(new KeptResponse(exchange.getResponse(), asked, answers))
                .build();
        return chain.filter(kept)
                .onErrorResume(failure -> answers.release(asked).then(Mono.error(failure)));
    }

    private Mono<Void> answerAgain(GivenAnswers.Request asked, ServerWebExchange exchange) {
        return answers.find(asked)
                .switchIfEmpty(Mono.error(stillAnswering()))
                .flatMap(given -> given.hash().equals(asked.hash())
                        ? write(given, exchange.getResponse())
                        : Mono.error(new KeyReused()));
    }

    private static Mono<Void> write(GivenAnswers.Answer given, ServerHttpResponse response) {
        if (given.status() == null) {
            return Mono.error(stillAnswering());
        }
        response.setStatusCode(HttpStatusCode.valueOf(given.status()));
        given.headers().forEach((name, values) -> response.getHeaders().put(name, values));
        response.getHeaders().set(REPLAYED, "true");
        return response.writeWith(Mono.just(response.bufferFactory().wrap(given.body())));
    }

    private static Conflict stillAnswering() {
        return new Conflict("The first request under this Idempotency-Key is still being answered. Ask again shortly.");
    }

    private static Mono<byte[]> body(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), MAX_BODY_BYTES)
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0]);
    }

    static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** Nobody is given what somebody else was answered, whose key they found. */
    private static String subject(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(Admission.SUBJECT, "");
    }

    private static String hash(String query, String subject, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((query + '\n' + subject + '\n').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The request with its body read already. */
    private static final class ReadRequest extends ServerHttpRequestDecorator {

        private final byte[] body;
        private final ServerHttpResponse response;

        ReadRequest(ServerHttpRequest request, byte[] body, ServerHttpResponse response) {
            super(request);
            this.body = body;
            this.response = response;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.just(response.bufferFactory().wrap(body));
        }
    }
}

package eu.observatory.portal.gateway;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.DefaultUriBuilderFactory.EncodingMode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;

@Component
@EnableConfigurationProperties(GatewaySettings.class)
class HttpGateway implements Gateway {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final Duration UPLOAD = Duration.ofHours(1);
    private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

    private final WebClient client;
    private final GatewaySettings settings;

    HttpGateway(WebClient.Builder builder, GatewaySettings settings) {
        this.settings = settings;
        var uris = new DefaultUriBuilderFactory(settings.gatewayUrl() + "/api/");
        uris.setEncodingMode(EncodingMode.VALUES_ONLY);
        this.client = builder.uriBuilderFactory(uris)
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                        .compress(true)
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                        .responseTimeout(settings.patience())))
                .codecs(codecs -> {
                    codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER);
                    codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(Answers.MAPPER));
                })
                .build();
    }

    @Override
    public <T> Mono<T> get(Visitor visitor, String path, MultiValueMap<String, String> parameters, Class<T> type) {
        var request = client.get().uri(uri -> Answers.uri(uri, path, parameters));
        return timely(
                path, request.headers(headers -> introduce(headers, visitor)).exchangeToMono(answer(type)));
    }

    @Override
    public <T> Mono<T> post(Visitor visitor, String path, Object body, Class<T> type) {
        return timely(path, written(visitor, path, body).exchangeToMono(answer(type)));
    }

    @Override
    public <T> Mono<T> postOnce(Visitor visitor, String path, Object body, Class<T> type, String key) {
        var request = written(visitor, path, body).headers(headers -> headers.set("Idempotency-Key", key));
        return timely(path, request.exchangeToMono(answer(type)));
    }

    @Override
    public Mono<Void> send(Visitor visitor, String path, Object body) {
        return timely(
                path,
                written(visitor, path, body)
                        .exchangeToMono(response -> response.statusCode().is2xxSuccessful()
                                ? response.releaseBody()
                                : answer(response, Void.class)));
    }

    @Override
    public <T> Mono<T> delete(Visitor visitor, String path, Class<T> type) {
        var request = client.delete().uri(uri -> Answers.uri(uri, path, NOTHING));
        return timely(
                path,
                request.headers(headers -> introduce(headers, visitor))
                        .exchangeToMono(response -> response.statusCode().is2xxSuccessful()
                                ? response.bodyToMono(type)
                                : answer(response, type)));
    }

    private WebClient.RequestHeadersSpec<?> written(Visitor visitor, String path, Object body) {
        return client.post()
                .uri(uri -> Answers.uri(uri, path, NOTHING))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Answers.MAPPER.writeValueAsString(body))
                .headers(headers -> introduce(headers, visitor));
    }

    @Override
    public Mono<Void> upload(Visitor visitor, String path, Flux<DataBuffer> file) {
        return client.put()
                .uri(uri -> Answers.uri(uri, path, NOTHING))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .httpRequest(request -> unhurried(request.getNativeRequest()))
                .body(file, DataBuffer.class)
                .headers(headers -> introduce(headers, visitor))
                .exchangeToMono(answer(String.class))
                .onErrorMap(HttpGateway::isOutage, cause -> new Unreachable("No usable answer for " + path, cause))
                .then();
    }

    @Override
    public Flux<String> lines(Visitor visitor, String path, int most) {
        return client.get()
                .uri(uri -> Answers.uri(uri, path, NOTHING))
                .accept(MediaType.TEXT_PLAIN, MediaType.valueOf("text/csv"), MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> introduce(headers, visitor))
                .exchangeToFlux(response -> response.statusCode().is2xxSuccessful()
                        ? response.bodyToFlux(String.class)
                        : answer(String.class).apply(response).flux())
                .take(most)
                .timeout(settings.patience())
                .onErrorMap(HttpGateway::isOutage, cause -> new Unreachable("No usable answer for " + path, cause));
    }

    private <T> Mono<T> timely(String path, Mono<T> answer) {
        return answer.timeout(settings.patience())
                .onErrorMap(HttpGateway::isOutage, cause -> new Unreachable("No usable answer for " + path, cause));
    }

    /** What the connector was told about answers holds for questions, not for files. */
    private static void unhurried(Object request) {
        if (request instanceof HttpClientRequest netty) {
            netty.responseTimeout(UPLOAD);
        }
    }

    private void introduce(HttpHeaders headers, Visitor visitor) {
        if (headers.getAccept().isEmpty()) {
            headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
        }
        headers.setAcceptLanguageAsLocales(List.of(visitor.locale()));
        if (visitor.isSignedIn()) {
            headers.setBearerAuth(visitor.token());
        }
        if (!settings.callerSecret().isEmpty() && !visitor.address().isEmpty()) {
            headers.set("X-Observatory-Client", visitor.address());
            headers.set("X-Observatory-Caller", settings.callerSecret().getFirst());
        }
    }

    private static <T> Function<ClientResponse, Mono<T>> answer(Class<T> type) {
        return response -> answer(response, type);
    }

    private static <T> Mono<T> answer(ClientResponse response, Class<T> type) {
        HttpStatusCode status = response.statusCode();
        if (status.is2xxSuccessful()) {
            return response.bodyToMono(type).switchIfEmpty(Mono.error(() -> new Unreachable("An empty answer")));
        }
        if (!status.is4xxClientError()) {
            return response.releaseBody().then(Mono.error(() -> new Unreachable("The gateway answered " + status)));
        }
        var retryAfter = response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return response.bodyToMono(Problem.class)
                .onErrorReturn(DecodingException.class, new Problem(null, status.value(), null, null))
                .defaultIfEmpty(new Problem(null, status.value(), null, null))
                .flatMap(problem -> Mono.error(new Refused(problem.answeredWith(status.value()), retryAfter)));
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof WebClientException
                || failure instanceof DecodingException
                || failure instanceof TimeoutException;
    }
}

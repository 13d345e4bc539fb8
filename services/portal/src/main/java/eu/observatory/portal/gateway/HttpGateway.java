package eu.observatory.portal.gateway;

import io.netty.channel.ChannelOption;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.DefaultUriBuilderFactory.EncodingMode;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

@Component
@EnableConfigurationProperties(GatewaySettings.class)
class HttpGateway implements Gateway {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

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
        return client.get()
                .uri(uri -> Answers.uri(uri, path, parameters))
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> introduce(headers, visitor))
                .exchangeToMono(response -> answer(response, type))
                .timeout(settings.patience())
                .onErrorMap(HttpGateway::isOutage, cause -> new Unreachable("No usable answer for " + path, cause));
    }

    private void introduce(HttpHeaders headers, Visitor visitor) {
        headers.setAcceptLanguageAsLocales(List.of(visitor.locale()));
        var secret = settings.callerSecret();
        if (secret != null && !secret.isBlank() && !visitor.address().isEmpty()) {
            headers.set("X-Observatory-Client", visitor.address());
            headers.set("X-Observatory-Caller", secret);
        }
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

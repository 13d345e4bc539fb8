package eu.observatory.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import reactor.core.publisher.Mono;

/** The services behind the gateway: long answers, compressed ones, feeds and pages. */
@TestConfiguration(proxyBeanMethods = false)
class Behind {

    static final String LONG = "{\"text\":\"" + "menuiserie ".repeat(2_000) + "\"}";

    @Bean
    Backend registry() {
        return Backend.answering((request, response) -> switch (request.uri()) {
            case "/enterprises/long" -> Backend.json(response, LONG);
            case "/enterprises/zipped" ->
                response.header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .sendByteArray(Mono.just(gzip(LONG)));
            case "/enterprises/feed" ->
                response.header("Content-Type", "application/rss+xml;charset=UTF-8")
                        .sendString(Mono.just(LONG));
            case "/enterprises/image" ->
                response.header("Content-Type", "image/png").sendString(Mono.just(LONG));
            default -> Backend.echo("registry", request, response);
        });
    }

    @Bean
    Backend portal() {
        return Backend.answering((request, response) -> response.header("Content-Type", "text/html;charset=UTF-8")
                .header("X-Powered-By", "leaky")
                .headers(
                        request.uri().equals("/own")
                                ? response.responseHeaders().add("Content-Security-Policy", "default-src 'none'")
                                : response.responseHeaders())
                .sendString(Mono.just("<!doctype html><title>x</title>")));
    }

    @Bean
    DynamicPropertyRegistrar addresses(Backend registry, Backend portal) {
        return properties -> Surroundings.register(properties, registry.url(), registry.url(), portal.url());
    }

    private static byte[] gzip(String text) {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

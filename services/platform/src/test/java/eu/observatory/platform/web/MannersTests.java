package eu.observatory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@WebFluxTest(MannersTests.HelloController.class)
@Import(MannersTests.HelloController.class)
class MannersTests {

    @Autowired
    private WebTestClient http;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl|nl",
                "de-AT, fr;q=0.5|de",
                "es, en;q=0.7, fr;q=0.2|en",
                "es|fr",
                "*|fr",
                "fr;q=0, en;q=0.1|en",
                "%%%|fr",
            })
    void negotiatesTheLanguageAndSaysWhichItIs(String accepted, String language) {
        http.get()
                .uri("/hello")
                .header("Accept-Language", accepted)
                .exchange()
                .expectHeader()
                .valueEquals("Content-Language", language)
                .expectHeader()
                .value("Vary", vary -> assertThat(vary).contains("Accept-Language"))
                .expectBody(String.class)
                .isEqualTo(language);
    }

    @Test
    void answersNotModifiedToWhoHasTheRevision() {
        http.get().uri("/tagged").exchange().expectHeader().valueEquals("ETag", "\"7\"");
        http.get()
                .uri("/tagged")
                .header("If-None-Match", "\"7\"")
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
        http.get()
                .uri("/tagged")
                .header("If-None-Match", "\"6\"")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void makesABodyOnlyForWhoDoesNotHaveIt() {
        http.get().uri("/costly").exchange().expectHeader().valueEquals("ETag", "\"7\"");
        http.get()
                .uri("/costly")
                .header("If-None-Match", "\"7\"")
                .exchange()
                .expectStatus()
                .isNotModified();
        assertThat(HelloController.MADE).hasValue(1);
    }

    @Test
    void wantsToKnowTheRevisionThatAWriteIsBasedOn() {
        http.post().uri("/revised").exchange().expectStatus().isEqualTo(428);
        http.post()
                .uri("/revised")
                .header("If-Match", "seven")
                .exchange()
                .expectStatus()
                .isBadRequest();
        http.post()
                .uri("/revised")
                .header("If-Match", "\"7-fr\"")
                .exchange()
                .expectBody(Long.class)
                .isEqualTo(7L);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    record Hello(String word) {}

    @RestController
    static class HelloController {

        static final AtomicInteger MADE = new AtomicInteger();

        @GetMapping("/hello")
        String hello(Language language) {
            return language.code();
        }

        @GetMapping("/tagged")
        ResponseEntity<Hello> tagged(ServerWebExchange exchange) {
            return Revisions.answer(exchange, Revisions.etag(7), new Hello("a"));
        }

        @GetMapping("/costly")
        Mono<ResponseEntity<Hello>> costly(ServerWebExchange exchange) {
            return Revisions.answer(
                    exchange, Revisions.etag(7), Mono.fromSupplier(() -> new Hello("made " + MADE.incrementAndGet())));
        }

        @PostMapping("/revised")
        long revised(@RequestHeader(name = "If-Match", required = false) @Nullable String revision) {
            return Revisions.ifMatch(revision);
        }
    }
}

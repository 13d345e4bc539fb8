package eu.observatory.registry;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@RegistryTest
class NoNulTests {

    @LocalServerPort
    private int port;

    @Autowired
    private WebTestClient web;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/enterprises/%00",
                "/enterprises/a%00b/history",
                "/enterprises/%00/duplicates",
                "/concepts?scheme=%00",
                "/territories/%00",
                "/identifiers/411%00415029",
                "/datasets/%00/changes",
                "/datasets/sirene/changes?from=%2B999999999-01-01",
                "/duplicates?minScore=NaN",
                "/duplicates?minScore=1e999"
            })
    void hostileAddressIsARefusalAndNoFailure(String path) {
        web.get()
                .uri(URI.create("http://localhost:" + port + path))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json");
    }
}

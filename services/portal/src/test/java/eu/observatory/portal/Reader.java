package eu.observatory.portal;

import java.net.URI;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Reads pages by their addresses, written as a browser sends them. */
public final class Reader {

    private final WebTestClient web;

    Reader(WebTestClient web) {
        this.web = web;
    }

    public String page(String address) {
        return page(address, 200);
    }

    public String page(String address, int status) {
        return String.valueOf(web.get()
                .uri(site -> URI.create(site.build() + address))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}

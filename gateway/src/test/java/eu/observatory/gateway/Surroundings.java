package eu.observatory.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Points the gateway of a test at its back ends, and a client at the gateway. */
final class Surroundings {

    private Surroundings() {}

    static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .filter(ExchangeFilterFunction.ofResponseProcessor(Surroundings::whole))
                .build();
    }

    /** What a test does not look at is read as well; otherwise its buffers would stay allocated. */
    private static Mono<ClientResponse> whole(ClientResponse answer) {
        return answer.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(body -> answer.mutate()
                        .body(read -> Flux.just(body).map(DefaultDataBufferFactory.sharedInstance::wrap))
                        .build());
    }

    static void register(DynamicPropertyRegistry properties, URI registry, URI search, URI portal) {
        properties.add("REGISTRY_URL", registry::toString);
        properties.add("SEARCH_URL", search::toString);
        properties.add("PORTAL_URL", portal::toString);
        properties.add("MANAGEMENT_PORT", () -> 0);
    }
}

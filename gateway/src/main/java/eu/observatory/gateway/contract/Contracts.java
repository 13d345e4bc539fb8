package eu.observatory.gateway.contract;

import eu.observatory.gateway.route.RouteSettings;
import eu.observatory.gateway.route.Service;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every service for its document, joins what came and remembers the result for a short while. */
@Component
class Contracts {

    private static final Logger log = LoggerFactory.getLogger(Contracts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST = 4 * 1024 * 1024;

    private final JsonMapper mapper;
    private final WebClient client;
    private final List<OwnContract> own;
    private final Mono<JoinedContract> joined;

    Contracts(JsonMapper mapper, RouteSettings routes, ContractSettings settings, ObjectProvider<OwnContract> own) {
        this.mapper = mapper;
        this.own = own.stream().toList();
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(
                        HttpClient.create().option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1_000)))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build();
        this.joined = Mono.defer(() -> join(routes.behind()))
                .cache(
                        contract -> contract.isComplete() ? settings.fresh() : settings.incomplete(),
                        failure -> Duration.ZERO,
                        () -> Duration.ZERO);
    }

    Mono<JoinedContract> joined() {
        return joined;
    }

    private Mono<JoinedContract> join(List<Service> services) {
        return Flux.fromIterable(services)
                .flatMapSequential(service -> fetch(service).map(document -> new Answer(service, document)))
                .reduceWith(this::begun, Contracts::with);
    }

    private JoinedContract begun() {
        JoinedContract contract = new JoinedContract(mapper);
        own.forEach(part ->
                contract.add(new Service("gateway", URI.create("/"), part.paths(), List.of()), read(part.document())));
        return contract;
    }

    private JsonNode read(Resource document) {
        try {
            return mapper.readTree(document.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JoinedContract with(JoinedContract contract, Answer answer) {
        answer.document()
                .ifPresentOrElse(
                        document -> contract.add(answer.service(), document),
                        () -> contract.addMissing(answer.service()));
        return contract;
    }

    /** Empty when the service has no usable document right now: the joined one then says so. */
    private Mono<Optional<JsonNode>> fetch(Service service) {
        return client.get()
                .uri(service.url() + "/v3/api-docs")
                .retrieve()
                .bodyToMono(byte[].class)
                .map(mapper::readTree)
                .filter(document -> document.path("paths").isObject())
                .timeout(PATIENCE)
                .map(Optional::of)
                .onErrorResume(failure -> {
                    log.warn("No OpenAPI document from {}: {}", service.name(), failure.toString());
                    return Mono.just(Optional.empty());
                })
                .defaultIfEmpty(Optional.empty());
    }

    private record Answer(Service service, Optional<JsonNode> document) {}
}

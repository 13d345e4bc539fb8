package eu.observatory.registry.topic;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.outbox.TopicOffice;
import eu.observatory.platform.outbox.TopicStanding;
import eu.observatory.platform.web.NotFound;
import eu.observatory.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/operations/registry/topics")
@Tag(name = "Operations")
class TopicController {

    private static final Logger log = LoggerFactory.getLogger(TopicController.class);

    private final TopicOffice office;

    TopicController(TopicOffice office) {
        this.office = office;
    }

    @GetMapping
    @Operation(
            operationId = "listTopics",
            summary = "How each topic was found when it was last compared with the database")
    Mono<Page<TopicStanding>> topics() {
        return office.standings().collectList().map(all -> new Page<>(all, all.size(), null));
    }

    @PostMapping("/{topic}/comparison")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "compareTopic",
            summary = "Compares all of a topic with the database, and publishes what is missing or differs",
            description =
                    "For after a loss that the service cannot see by itself. The replica that publishes does it within"
                            + " seconds; nothing else is published meanwhile.")
    Mono<TopicStanding> compare(
            @Parameter(example = "registry.enterprises") @PathVariable String topic, Caller operator) {
        return office.order(topic)
                .filter(known -> known)
                .switchIfEmpty(Mono.error(() -> new NotFound(
                        "The topic %s was never compared. GET /operations/registry/topics lists those that were; one that"
                                        .formatted(topic)
                                + " never was will be as soon as the broker answers.")))
                .doOnNext(ordered -> log.info("Operation compare by {}: {}", operator.subject(), topic))
                .thenMany(office.standings())
                .filter(standing -> standing.topic().equals(topic))
                .next();
    }
}

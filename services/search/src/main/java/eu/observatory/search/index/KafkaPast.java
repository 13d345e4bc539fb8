package eu.observatory.search.index;

import eu.observatory.platform.web.Unavailable;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A group that has committed offsets has indexed. */
@Component
class KafkaPast implements Past {

    private static final int PATIENCE = 5;

    private final Map<String, Object> connection;
    private final String group;
    private final boolean listens;

    KafkaPast(
            KafkaProperties kafka,
            @Value("${spring.kafka.consumer.group-id:${spring.application.name}}") String group,
            @Value("${spring.kafka.listener.auto-startup:true}") boolean listens) {
        this.connection = kafka.buildAdminProperties();
        this.group = group;
        this.listens = listens;
    }

    @Override
    public Mono<Boolean> isThere() {
        return listens
                ? Mono.fromCallable(this::hasCommitted).subscribeOn(Schedulers.boundedElastic())
                : Mono.just(false);
    }

    private boolean hasCommitted() throws InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            return admin
                    .listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE, TimeUnit.SECONDS)
                    .values()
                    .stream()
                    .filter(Objects::nonNull)
                    .anyMatch(committed -> committed.offset() > 0);
        } catch (ExecutionException | TimeoutException away) {
            throw new Unavailable("The broker does not tell what was indexed before: " + away);
        }
    }
}

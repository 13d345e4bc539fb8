package eu.observatory.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creates the indices behind their aliases where they are missing; a changed mapping is a new version. */
@Component
class Indices {

    private static final Logger log = LoggerFactory.getLogger(Indices.class);
    private static final String VERSION = "v1";

    private final Engine engine;

    Indices(Engine engine) {
        this.engine = engine;
    }

    Mono<Void> create() {
        return create(engine.documents(), "documents.json").then(create(engine.reference(), "reference.json"));
    }

    private Mono<Void> create(String alias, String mapping) {
        return engine.read(client -> client.indices().existsAlias(exists -> exists.name(alias)))
                .filter(exists -> !exists.value())
                .flatMap(missing -> engine.write(client -> client.indices().create(index(alias, mapping))))
                .doOnNext(created -> log.info("Created {} behind {}", created.index(), alias))
                .onErrorComplete(Indices::anotherReplicaWasFaster)
                .then();
    }

    private static boolean anotherReplicaWasFaster(Throwable failure) {
        return failure instanceof ElasticsearchException answer
                && "resource_already_exists_exception".equals(answer.error().type());
    }

    private static CreateIndexRequest index(String alias, String mapping) {
        try (InputStream analysis = resource("analysis.json");
                InputStream fields = resource(mapping)) {
            return CreateIndexRequest.of(index -> index.index(alias + "-" + VERSION + "-000001")
                    .settings(settings -> settings.withJson(analysis))
                    .mappings(mappings -> mappings.withJson(fields))
                    .aliases(alias, write -> write.isWriteIndex(true)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) throws IOException {
        return new ClassPathResource("elasticsearch/" + name).getInputStream();
    }
}

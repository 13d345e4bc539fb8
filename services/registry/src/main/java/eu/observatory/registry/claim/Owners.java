package eu.observatory.registry.claim;

import static eu.observatory.registry.resource.Cells.value;

import eu.observatory.platform.access.Mandates;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who owns which enterprise by a claim that was accepted; what a token names comes on top of it. */
@Component
class Owners implements Mandates {

    private static final String OWNED =
            "select enterprise_id from claim where subject = :subject and status = 'accepted'";

    private static final String OF = """
            select id, name, decided_at from claim
            where enterprise_id = :enterprise and status = 'accepted' order by decided_at, id limit 100
            """;

    private final DatabaseClient database;

    Owners(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Somebody who may write for an enterprise.
     *
     * @param claim by which; ending it ends the ownership
     */
    record Owner(UUID claim, @Nullable String name, Instant since) {}

    @Override
    public Mono<Set<String>> of(String subject) {
        return database.sql(OWNED)
                .bind("subject", subject)
                .mapValue(String.class)
                .all()
                .collectList()
                .map(HashSet::new);
    }

    Mono<List<Owner>> owners(String enterprise) {
        return database.sql(OF)
                .bind("enterprise", enterprise)
                .map(row -> new Owner(
                        value(row, "id", UUID.class),
                        row.get("name", String.class),
                        value(row, "decided_at", Instant.class)))
                .all()
                .collectList();
    }
}

package eu.observatory.registry.mail;

import static eu.observatory.registry.resource.Bindings.optional;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredMailbox implements Mailbox {

    private static final String POST = """
            insert into letter (id, recipient, reply_to, region, language, template, contents)
            values (:id, :to, :replyTo, :region, :language, :template, cast(:contents as jsonb))
            """;

    private final DatabaseClient database;
    private final Wording wording;
    private final JsonMapper json;

    StoredMailbox(DatabaseClient database, Wording wording, JsonMapper json) {
        this.database = database;
        this.wording = wording;
        this.json = json;
    }

    /** What could not be put into words later is refused now. */
    @Override
    public Mono<Void> post(Letter letter) {
        return Mono.defer(() -> {
            wording.of(letter);
            GenericExecuteSpec statement = database.sql(POST)
                    .bind("id", UUID.randomUUID())
                    .bind("to", letter.to())
                    .bind("language", letter.language().code())
                    .bind("template", letter.template())
                    .bind("contents", json.writeValueAsString(letter.values()));
            statement = optional(statement, "region", letter.region(), String.class);
            return optional(statement, "replyTo", letter.replyTo(), String.class)
                    .then();
        });
    }
}

package eu.observatory.registry.desk;

import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.desk.Message.Step;
import eu.observatory.registry.resource.Conditions;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored messages. */
@Component
class Messages {

    private static final String ADD = """
            insert into message (id, receipt, region, about_type, about_id, about_title, topic, language, name, email, body,
                                 subject)
            values (:id, :receipt, :region, :type, :aboutId, :title, :topic, :language, :name, :email, :body, :subject)
            """;

    private static final String STEP = """
            insert into message_step (message_id, number, kind, region, by_subject, by_name, note)
            select :message, count(*) + 1, :kind, :region, :subject, :name, :note
              from message_step where message_id = :message
            """;

    private static final String FIND = "select * from message where id = :id";

    private static final String STEPS = "select * from message_step where message_id = :id order by number";

    private static final String LIST = "select * from message where %s and id > :after order by id limit :limit";

    private static final String COUNT = "select count(*) from message where %s";

    private static final String MOVE = "update message set region = :region where id = :id";

    private static final String CLOSE =
            "update message set status = 'closed', closed_at = clock_timestamp() where id = :id";

    private final DatabaseClient database;
    private final Desks desks;

    Messages(DatabaseClient database, Desks desks) {
        this.database = database;
        this.desks = desks;
    }

    /** Somebody who did something to a message; for the sender and the platform both are null. */
    record Actor(@Nullable String subject, @Nullable String name) {

        static final Actor NOBODY = new Actor(null, null);
    }

    Mono<Void> add(String id, String receipt, Desk desk, String title, NewMessage message, @Nullable String subject) {
        Subject about = message.about();
        return database.sql(ADD)
                .bind("id", id)
                .bind("receipt", receipt)
                .bind("region", text(desk.region()))
                .bind("type", text(about == null ? null : about.type()))
                .bind("aboutId", text(about == null ? null : about.id()))
                .bind("title", text(about == null ? null : title))
                .bind("topic", text(message.topic()))
                .bind("language", message.language())
                .bind("name", message.name().strip())
                .bind("email", message.email())
                .bind("body", message.text())
                .bind("subject", text(subject))
                .then()
                .then(step(id, "received", desk.region(), Actor.NOBODY, null));
    }

    Mono<Void> step(String message, String kind, @Nullable String region, Actor actor, @Nullable String note) {
        return database.sql(STEP)
                .bind("message", message)
                .bind("kind", kind)
                .bind("region", text(region))
                .bind("subject", text(actor.subject()))
                .bind("name", text(actor.name()))
                .bind("note", text(note))
                .then();
    }

    Mono<Message> find(String id, Language reader) {
        return one(FIND, id, reader).flatMap(message -> steps(id).collectList().map(message::with));
    }

    /** Held by the caller's transaction: what others want to do to it waits. */
    Mono<Message> hold(String id, Language reader) {
        return one(FIND + " for update", id, reader);
    }

    Flux<Message> list(Conditions filter, String after, int limit, Language reader) {
        return filter.bind(database.sql(LIST.formatted(filter.sql())))
                .bind("after", after)
                .bind("limit", limit)
                .map(row -> MessageRow.message(row, desks, reader))
                .all();
    }

    Mono<Long> count(Conditions filter) {
        return filter.bind(database.sql(COUNT.formatted(filter.sql())))
                .mapValue(Long.class)
                .one();
    }

    Mono<Void> move(String id, @Nullable String region) {
        return database.sql(MOVE).bind("id", id).bind("region", text(region)).then();
    }

    Mono<Void> close(String id) {
        return database.sql(CLOSE).bind("id", id).then();
    }

    private Flux<Step> steps(String id) {
        return database.sql(STEPS).bind("id", id).map(MessageRow::step).all();
    }

    private Mono<Message> one(String sql, String id, Language reader) {
        return database.sql(sql)
                .bind("id", id)
                .map(row -> MessageRow.message(row, desks, reader))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No message has this id. GET /messages lists yours.")));
    }

    private static Parameter text(@Nullable String value) {
        return Parameters.in(R2dbcType.VARCHAR, value);
    }
}

package eu.observatory.platform.outbox;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class TableTopicOffice implements TopicOffice {

    private static final String STANDINGS = """
            select topic, life is null as due, compared_at, whole, records, newer, overtaken, unknown, missing
            from outbox_topic order by topic
            """;

    private static final String ORDER = "update outbox_topic set life = null where topic = :topic";

    private final DatabaseClient database;

    TableTopicOffice(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<TopicStanding> standings() {
        return database.sql(STANDINGS).map(TableTopicOffice::standing).all();
    }

    @Override
    public Mono<Boolean> order(String topic) {
        return database.sql(ORDER).bind("topic", topic).fetch().rowsUpdated().map(rows -> rows > 0);
    }

    private static TopicStanding standing(Readable row) {
        return new TopicStanding(
                Objects.requireNonNull(row.get("topic", String.class)),
                is(row, "due"),
                Objects.requireNonNull(row.get("compared_at", Instant.class)),
                is(row, "whole"),
                count(row, "records"),
                count(row, "newer"),
                count(row, "overtaken"),
                count(row, "unknown"),
                count(row, "missing"));
    }

    private static boolean is(Readable row, String column) {
        return Boolean.TRUE.equals(row.get(column, Boolean.class));
    }

    private static long count(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }
}

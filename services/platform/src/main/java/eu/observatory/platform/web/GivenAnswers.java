package eu.observatory.platform.web;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers given to idempotent requests, kept for a day. */
final class GivenAnswers {

    /** Takes a key that is new, a day old, or left unanswered for five minutes by a process that died over it. */
    private static final String CLAIM = """
            insert into idempotent_request as request (path, key, request_hash) values (:path, :key, :hash)
            on conflict (path, key) do update
            set request_hash = excluded.request_hash, status = null, headers = null, body = null,
                created_at = clock_timestamp()
            where request.created_at < clock_timestamp() - interval '24 hours'
                or request.status is null and request.created_at < clock_timestamp() - interval '5 minutes'
            """;

    private static final String FIND = """
            select request_hash, status, headers::text as headers, body from idempotent_request
            where path = :path and key = :key
            """;

    private static final String KEEP = """
            update idempotent_request set status = :status, headers = cast(:headers as jsonb), body = :body
            where path = :path and key = :key
            """;

    private static final String RELEASE = "delete from idempotent_request where path = :path and key = :key";

    private static final String PURGE = """
            delete from idempotent_request where ctid in (
                select ctid from idempotent_request
                where created_at < clock_timestamp() - interval '24 hours' limit 100)
            """;

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    GivenAnswers(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Whether the request is the first of its key and has to be answered. */
    Mono<Boolean> claim(Request request) {
        return database.sql(PURGE)
                .then()
                .then(bound(CLAIM, request).bind("hash", request.hash()).fetch().rowsUpdated())
                .map(rows -> rows == 1);
    }

    /** Empty while the first request of the key is still being answered. */
    Mono<Answer> find(Request request) {
        return bound(FIND, request).map(this::answer).one();
    }

    Mono<Void> keep(Request request, Answer answer) {
        return bound(KEEP, request)
                .bind("status", Objects.requireNonNull(answer.status()))
                .bind("headers", json.writeValueAsString(answer.headers()))
                .bind("body", answer.body())
                .then();
    }

    /** A failure is not an answer to keep: the client may try again. */
    Mono<Void> release(Request request) {
        return bound(RELEASE, request).then();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, Request request) {
        return database.sql(sql).bind("path", request.path()).bind("key", request.key());
    }

    private Answer answer(Readable row) {
        String headers = row.get("headers", String.class);
        byte[] body = row.get("body", byte[].class);
        return new Answer(
                String.valueOf(row.get("request_hash", String.class)),
                row.get("status", Integer.class),
                headers == null ? Map.of() : json.readValue(headers, HEADERS),
                body == null ? new byte[0] : body);
    }

    /** A request under a key, and what it said. */
    record Request(String path, String key, String hash) {}

    /** An answer; without a status it is still being made. */
    record Answer(String hash, @Nullable Integer status, Map<String, List<String>> headers, byte[] body) {}
}

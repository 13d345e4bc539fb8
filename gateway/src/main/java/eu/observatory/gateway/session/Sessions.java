package eu.observatory.gateway.session;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The sessions that every replica of the gateway shares. */
@Component
@ConditionalOnSignIn
class Sessions {

    private static final String FIND = """
            select key, sealed, least(ends_at, touched_at + make_interval(secs => :idle)) as ends,
                   touched_at < now() - make_interval(secs => :rest) as rested
              from session
             where key = :key
               and ends_at > now()
               and touched_at > now() - make_interval(secs => :idle)""";

    private static final String FOR_UPDATE = FIND + " for update";

    /** Nothing where somebody else holds the row. */
    private static final String FOR_UPDATE_IF_FREE = FOR_UPDATE + " skip locked";

    private static final String BEGIN = """
            insert into session (key, sealed, ends_at)
            values (:key, :sealed, now() + make_interval(secs => :longest))""";

    private static final String REPLACE = "update session set sealed = :sealed where key = :key";

    private static final String TOUCH = "update session set touched_at = now() where key = :key";

    private static final String END = "delete from session where key = :key";

    private static final String END_OLD = """
            delete from session
             where ends_at <= now() or touched_at <= now() - make_interval(secs => :idle)""";

    private static final String COUNT = "select count(*) from session";

    /** A session that is used all the time is written once in a while only. */
    private static final int USES_PER_IDLE = 60;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Schema schema;
    private final Seal seal;
    private final Duration idle;
    private final Duration longest;

    Sessions(ConnectionFactory connections, Schema schema, Seal seal, SignInSettings settings) {
        this.database = DatabaseClient.create(connections);
        this.transaction = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        this.schema = schema;
        this.seal = seal;
        this.idle = settings.idle();
        this.longest = settings.longest();
    }

    /** Returns the value of the cookie. */
    Mono<String> begin(Tokens tokens) {
        String cookie = Key.freshCookie();
        Key key = Key.of(cookie);
        return prepared(database.sql(BEGIN)
                        .bind("key", key.bytes())
                        .bind("sealed", seal.close(tokens, key.bytes()))
                        .bind("longest", seconds(longest))
                        .fetch()
                        .rowsUpdated())
                .thenReturn(cookie);
    }

    /** Notes that it is used. */
    Mono<Session> find(Key key) {
        return prepared(select(FIND, key)
                        .flatMap(found -> found.rested() ? touch(key).thenReturn(found) : Mono.just(found)))
                .flatMap(found -> Mono.justOrEmpty(found.session()));
    }

    /** Holds the row until the transaction ends; waits for whoever holds it, or comes back empty. */
    Mono<Session> lock(Key key, boolean wait) {
        return select(wait ? FOR_UPDATE : FOR_UPDATE_IF_FREE, key).flatMap(found -> Mono.justOrEmpty(found.session()));
    }

    Mono<Session> replace(Session session) {
        byte[] key = session.key().bytes();
        return database.sql(REPLACE)
                .bind("key", key)
                .bind("sealed", seal.close(session.tokens(), key))
                .fetch()
                .rowsUpdated()
                .thenReturn(session);
    }

    Mono<Long> end(Key key) {
        return prepared(database.sql(END).bind("key", key.bytes()).fetch().rowsUpdated());
    }

    /** Forgets those that are over and counts those that are not. */
    Mono<Long> tidy() {
        Mono<Long> forgotten =
                database.sql(END_OLD).bind("idle", seconds(idle)).fetch().rowsUpdated();
        return prepared(forgotten.then(database.sql(COUNT).mapValue(Long.class).one()));
    }

    <T> Mono<T> together(Mono<T> steps) {
        return transaction.transactional(steps);
    }

    private Mono<Found> select(String sql, Key key) {
        return database.sql(sql)
                .bind("key", key.bytes())
                .bind("idle", seconds(idle))
                .bind("rest", seconds(idle) / USES_PER_IDLE)
                .map(row -> found(key, row))
                .one();
    }

    private Mono<Long> touch(Key key) {
        return database.sql(TOUCH).bind("key", key.bytes()).fetch().rowsUpdated();
    }

    private <T> Mono<T> prepared(Mono<T> work) {
        return schema.ready().then(work);
    }

    /** Tokens that were sealed with another key are as good as none. */
    private Found found(Key key, Readable row) {
        byte[] sealed = row.get("sealed", byte[].class);
        OffsetDateTime ends = row.get("ends", OffsetDateTime.class);
        Boolean rested = row.get("rested", Boolean.class);
        Optional<Tokens> tokens = sealed == null ? Optional.empty() : seal.open(sealed, key.bytes(), Tokens.class);
        return new Found(
                tokens.map(known -> new Session(key, known, ends == null ? Instant.EPOCH : ends.toInstant())),
                Boolean.TRUE.equals(rested));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private record Found(Optional<Session> session, boolean rested) {}
}

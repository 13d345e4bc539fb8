package eu.observatory.registry.imports.spool;

import static eu.observatory.registry.imports.Columns.value;

import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The sets and their files, as the database knows them. */
@Component
class Sets {

    private static final String CREATE = "insert into import_set (id) values (:id) returning id, created_at";
    private static final String GET = "select id, created_at from import_set where id = :id";
    private static final String FILES = "select name, size, sha256 from import_file where set_id = :id order by name";
    private static final String STORE = """
            insert into import_file (set_id, name, size, sha256) values (:id, :name, :size, :sha256)
            on conflict on constraint import_file_key
            do update set size = excluded.size, sha256 = excluded.sha256, uploaded_at = now()
            """;
    private static final String IN_USE = """
            select exists (select from import_job where set_id = :id and state not in ('done', 'failed', 'cancelled'))
            """;
    private static final String DROP = "delete from import_set where id = :id";

    /** A file as it lies in the spool. */
    record SpooledFile(String name, long size, String sha256) {}

    record FileSet(UUID id, Instant createdAt, List<SpooledFile> files) {}

    private final DatabaseClient database;

    Sets(DatabaseClient database) {
        this.database = database;
    }

    Mono<FileSet> create() {
        return set(CREATE, UUID.randomUUID());
    }

    Mono<FileSet> get(UUID id) {
        return set(GET, id)
                .switchIfEmpty(
                        Mono.error(() -> new NotFound("There is no set " + id + ": make one by POST /imports/sets")));
    }

    /** Fails where there is no such set, or where an unfinished job reads it. */
    Mono<Void> refuseInUse(UUID id) {
        return get(id).then(database.sql(IN_USE)
                .bind("id", id)
                .mapValue(Boolean.class)
                .one()
                .flatMap(inUse -> inUse
                        ? Mono.error(new Conflict("An import is under way on this set: wait for it or cancel it"))
                        : Mono.empty()));
    }

    Mono<SpooledFile> store(UUID id, SpooledFile file) {
        return database.sql(STORE)
                .bind("id", id)
                .bind("name", file.name())
                .bind("size", file.size())
                .bind("sha256", file.sha256())
                .then()
                .thenReturn(file);
    }

    Mono<Void> drop(UUID id) {
        return database.sql(DROP).bind("id", id).then();
    }

    private Mono<FileSet> set(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .map(row -> value(row, "created_at", Instant.class))
                .one()
                .flatMap(createdAt -> files(id).map(files -> new FileSet(id, createdAt, files)));
    }

    private Mono<List<SpooledFile>> files(UUID id) {
        return database.sql(FILES)
                .bind("id", id)
                .map(row -> new SpooledFile(
                        value(row, "name", String.class),
                        value(row, "size", Long.class),
                        value(row, "sha256", String.class)))
                .all()
                .collectList();
    }
}

package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.format.Part;
import eu.observatory.registry.imports.format.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was read and kept of a job's files, until it is merged. */
@Component
class Staging {

    private static final String TABLE = "import_part (job_id, entity, kind, content)";
    private static final String ENTERPRISES = """
            select entity from import_part where job_id = :job and kind = 0 and entity > :after order by entity limit :limit
            """;
    private static final String ENTITIES = """
            select kind, entity from import_part
            where job_id = :job and kind in (0, 1) and entity > :after order by entity limit :limit
            """;
    private static final String PARTS = """
            select entity, kind, content from import_part where job_id = :job and entity = any(:entities)
            """;
    private static final String ABSENT = """
            select id from unnest(:ids) id
            where not exists (select from import_part where job_id = :job and kind = 0 and entity = id collate "C")
            order by id collate "C"
            """;
    private static final String OTHERS = "select exists (select from import_staged where job_id <> :job)";
    private static final String BEGIN = "insert into import_staged (job_id) values (:job) on conflict do nothing";
    private static final String HOLDS = "select exists (select from import_staged where job_id = :job)";
    private static final String END = "delete from import_staged where job_id = :job";
    private static final String DELETE = "delete from import_part where job_id = :job";
    private static final String TRUNCATE = "truncate import_part";
    private static final int PAGE = 10_000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    Staging(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** Marks that from now on all is there that the job has staged, unless {@link #lost} says otherwise. */
    void begin(UUID job) {
        jdbc.sql(BEGIN).param("job", job).update();
    }

    /** Whether a crash of the database has emptied the staging tables, which are not logged. */
    boolean lost(UUID job) {
        return !jdbc.sql(HOLDS).param("job", job).query(Boolean.class).single();
    }

    void write(CopyText parts) {
        parts.flush(dataSource, TABLE);
    }

    List<String> enterprises(UUID job, String after, int limit) {
        return jdbc.sql(ENTERPRISES)
                .param("job", job)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getString("entity"))
                .list();
    }

    /** Gives every enterprise and establishment staged so far. */
    void entities(UUID job, BiConsumer<Short, String> each) {
        record Entity(short kind, String entity) {}
        String after = "";
        List<Entity> page;
        do {
            page = jdbc.sql(ENTITIES)
                    .param("job", job)
                    .param("after", after)
                    .param("limit", PAGE)
                    .query((row, number) -> new Entity(row.getShort("kind"), row.getString("entity")))
                    .list();
            page.forEach(entity -> each.accept(entity.kind(), entity.entity()));
            after = page.isEmpty() ? after : page.getLast().entity();
        } while (page.size() == PAGE);
    }

    Reading.Parts parts(UUID job) {
        return entities -> entities.isEmpty() ? List.of() : parts(job, entities);
    }

    private List<Part> parts(UUID job, Collection<String> entities) {
        return jdbc
                .sql(PARTS)
                .param("job", job)
                .param("entities", entities.toArray(String[]::new))
                .query(Staging::neighbours)
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Part> neighbours(ResultSet row, int number) throws SQLException {
        String entity = row.getString("entity");
        short kind = row.getShort("kind");
        return row.getString("content")
                .lines()
                .map(line -> new Part(entity, kind, line))
                .toList();
    }

    /** Those of the enterprises that the job has not staged, in order. */
    List<String> absent(UUID job, List<String> enterprises) {
        return jdbc.sql(ABSENT)
                .param("job", job)
                .param("ids", enterprises.toArray(String[]::new))
                .query((row, number) -> row.getString("id"))
                .list();
    }

    void clear(UUID job) {
        jdbc.sql(END).param("job", job).update();
        boolean others = jdbc.sql(OTHERS).param("job", job).query(Boolean.class).single();
        if (others) {
            jdbc.sql(DELETE).param("job", job).update();
        } else {
            jdbc.sql(TRUNCATE).update();
        }
    }
}

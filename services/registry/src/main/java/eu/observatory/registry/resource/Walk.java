package eu.observatory.registry.resource;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All records of one kind once more, in small steps; the place reached is stored with each, so that a restart goes on
 * from there, and whatever happens on the way begins it anew.
 *
 * @param table has one row while there is something to do
 */
public record Walk(JdbcClient jdbc, String table) {

    private static final String BEGIN = """
            insert into %s as waiting (after, causes) values ('', array[?])
            on conflict (only_one) do update
               set after = '', generation = excluded.generation,
                   causes = array(select distinct unnest(waiting.causes || excluded.causes) order by 1)
            """;

    private static final String REACHED = "select after, generation, array_to_string(causes, '+') as cause from %s ";

    private static final String ADVANCE = "update %s set after = ?";

    private static final String END = "delete from %s";

    /**
     * How far it has come.
     *
     * @param generation another one for each change that began it anew
     * @param cause the files whose changes are followed, joined by plus signs
     */
    public record Reached(String after, long generation, String cause) {}

    /** Joins the caller's transaction. */
    public void begin(String cause) {
        jdbc.sql(BEGIN.formatted(table)).param(cause).update();
    }

    /** Empty where there is nothing to do. */
    public Optional<Reached> reached() {
        return reached(REACHED);
    }

    /**
     * One step, within the caller's transaction; none where a change came after those that the caller has taken in.
     *
     * @param next the ids that come after one
     * @param work what is done with them, and the cause of it
     * @return whether it went on
     */
    public boolean step(long generation, Function<String, List<String>> next, BiConsumer<List<String>, String> work) {
        Optional<Reached> reached = reached(REACHED + "for update").filter(held -> held.generation() == generation);
        reached.ifPresent(held -> step(held, next.apply(held.after()), work));
        return reached.isPresent();
    }

    private void step(Reached held, List<String> ids, BiConsumer<List<String>, String> work) {
        if (ids.isEmpty()) {
            jdbc.sql(END.formatted(table)).update();
        } else {
            work.accept(ids, held.cause());
            jdbc.sql(ADVANCE.formatted(table)).param(ids.getLast()).update();
        }
    }

    private Optional<Reached> reached(String sql) {
        return jdbc.sql(sql.formatted(table))
                .query((row, number) ->
                        new Reached(row.getString("after"), row.getLong("generation"), row.getString("cause")))
                .optional();
    }
}

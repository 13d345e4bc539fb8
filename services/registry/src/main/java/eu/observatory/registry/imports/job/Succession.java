package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Extract;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the numbers of extracts, so that an update meets the very extract that it goes on from. */
@Component
class Succession {

    private static final String HELD = """
            select extract_number from import_job
            where dataset = :dataset and format = :format and territory = :territory and state = 'done'
              and number > coalesce((select max(number) from import_job
                                     where dataset = :dataset and format = 'withdrawal' and state = 'done'), 0)
            order by number desc limit 1
            """;
    private static final String NOTE = "update import_job set extract_number = :number where id = :id";

    private final JdbcClient jdbc;

    Succession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Job job, Extract extract) {
        jdbc.sql(NOTE).param("id", job.id()).param("number", extract.number()).update();
    }

    /** Throws {@link WrongFile} where an update does not follow what the dataset holds; the same one again does. */
    void refuseGap(Job job, Extract extract) {
        if (!extract.update()) {
            return;
        }
        Integer held = held(job);
        int number = extract.number();
        if (held == null) {
            throw new WrongFile(
                    extract.file(),
                    "the update of an extract whose number is known",
                    "the update %d of dataset %s, which holds none: import the full extract %d with its %s first"
                            .formatted(number, job.dataset(), number - 1, extract.file()));
        }
        if (number != held && number != held + 1) {
            throw new WrongFile(
                    extract.file(),
                    "the update %d, since dataset %s holds extract %d".formatted(held + 1, job.dataset(), held),
                    "the update %d%s"
                            .formatted(
                                    number, number > held ? ", with %s missing".formatted(between(held, number)) : ""));
        }
    }

    private static String between(int held, int number) {
        return number == held + 2 ? Integer.toString(held + 1) : "%d to %d".formatted(held + 1, number - 1);
    }

    private @Nullable Integer held(Job job) {
        return jdbc
                .sql(HELD)
                .param("dataset", job.dataset())
                .param("format", job.format())
                .param("territory", job.territory())
                .query((row, number) -> (Integer) row.getObject("extract_number"))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

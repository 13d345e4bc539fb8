package eu.observatory.registry.imports.job;

import static eu.observatory.registry.imports.Columns.value;

import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.imports.format.Format;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides whether a job may be asked for, by what is known before its files are looked at. */
@Component
class Admission {

    private static final String SET = "select exists (select from import_set where id = :set)";
    private static final String HISTORY = """
            select format, territory, sample, state = 'done' done, extract_date from import_job
            where dataset = :dataset and format <> 'withdrawal' and state not in ('failed', 'cancelled')
              and number > coalesce((select max(number) from import_job
                                     where dataset = :dataset and format = 'withdrawal' and state = 'done'), 0)
            """;

    private record Earlier(
            String format,
            String territory,
            boolean sample,
            boolean done,
            @Nullable LocalDate extractDate) {}

    private final List<Format> formats;
    private final DatabaseClient database;

    Admission(List<Format> formats, DatabaseClient database) {
        this.formats = formats;
        this.database = database;
    }

    Mono<Imports.Added> admit(NewImport wanted) {
        wanted.check();
        Format format = format(String.valueOf(wanted.format()));
        var order = wanted.order(format.territory(), format.licence());
        format.problem(order).ifPresent(problem -> {
            throw new Invalid("invalid-body", "list", problem);
        });
        if (wanted.extractDate() == null && !format.datesItself()) {
            throw new Invalid("invalid-body", "extractDate", "The day that the files show is needed");
        }
        Imports.Added added = new Imports.Added(
                wanted.set(),
                format.name(),
                order.dataset(),
                wanted.extractDate(),
                order.territory(),
                order.complete(),
                order.list(),
                order.lens(),
                order.authority(),
                order.rule(),
                order.licence(),
                order.sample());
        return known(wanted.set()).then(history(added, format)).thenReturn(added);
    }

    /** Whether a dataset holds made-up enterprises only; fails where nothing was imported under that name. */
    Mono<Boolean> sample(String dataset) {
        return database.sql(HISTORY)
                .bind("dataset", dataset)
                .map(row -> value(row, "sample", Boolean.class))
                .all()
                .collectList()
                .flatMap(all -> all.isEmpty()
                        ? Mono.error(
                                new NotFound("Nothing was imported as dataset " + dataset + ", or it was withdrawn"))
                        : Mono.just(all.getFirst()));
    }

    private Format format(String name) {
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "invalid-body",
                        "format",
                        "A format is one of "
                                + String.join(
                                        ", ", formats.stream().map(Format::name).toList())));
    }

    private Mono<Void> known(@Nullable UUID set) {
        return Mono.justOrEmpty(set)
                .flatMap(id -> database.sql(SET)
                        .bind("set", id)
                        .mapValue(Boolean.class)
                        .one())
                .flatMap(exists -> exists
                        ? Mono.<Void>empty()
                        : Mono.error(new Invalid(
                                "invalid-body", "set", "There is no such set: make one by POST /imports/sets")));
    }

    private Mono<Void> history(Imports.Added job, Format format) {
        return database.sql(HISTORY)
                .bind("dataset", job.dataset())
                .map(row -> new Earlier(
                        value(row, "format", String.class),
                        value(row, "territory", String.class),
                        value(row, "sample", Boolean.class),
                        value(row, "done", Boolean.class),
                        row.get("extract_date", LocalDate.class)))
                .all()
                .doOnNext(earlier -> refuse(job, format, earlier))
                .then();
    }

    private void refuse(Imports.Added job, Format format, Earlier earlier) {
        if (earlier.sample() != job.sample()) {
            throw new Conflict("Dataset " + job.dataset() + " holds " + (earlier.sample() ? "made-up" : "real")
                    + " enterprises: sample and real never meet, choose another dataset");
        }
        if (format(earlier.format()).kind() != format.kind()) {
            throw new Conflict("Dataset " + job.dataset() + " was imported in the format " + earlier.format()
                    + ": a register, a list and organisations need a dataset each");
        }
        LocalDate date = job.extractDate();
        LocalDate held = earlier.extractDate();
        boolean same =
                earlier.format().equals(job.format()) && earlier.territory().equals(job.territory());
        if (earlier.done() && same && date != null && held != null && date.isBefore(held)) {
            throw new Conflict("Dataset " + job.dataset() + " holds an extract of " + held
                    + ": an older one would undo it; withdraw the dataset first to begin anew");
        }
    }
}

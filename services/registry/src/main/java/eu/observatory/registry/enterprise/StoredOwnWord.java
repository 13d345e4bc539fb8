package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.enterprise.Sayings.Written;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps an enterprise's own word beside what others say of it, and composes the enterprise at once. */
@Component
class StoredOwnWord implements OwnWord {

    private static final String SAY = """
            insert into enterprise_source (enterprise_id, dataset, extract_date, licence, base, sample, hash, facts)
            values (:id, :dataset, :day, :licence, false, :sample, :hash, cast(:facts as jsonb))
            on conflict (enterprise_id, dataset) do update
            set extract_date = excluded.extract_date, licence = excluded.licence, sample = excluded.sample,
                hash = excluded.hash, facts = excluded.facts, gone_on = null
            """;

    private static final String FALL_SILENT =
            "delete from enterprise_source where enterprise_id = :id and dataset = :dataset";

    private final DatabaseClient database;
    private final Hearing hearing;
    private final Sayings sayings;
    private final Composition composition;
    private final Revising revising;
    private final RegisterEntry entry;
    private final Clock clock;

    StoredOwnWord(
            DatabaseClient database,
            Hearing hearing,
            Sayings sayings,
            Composition composition,
            Revising revising,
            RegisterEntry entry,
            Clock clock) {
        this.database = database;
        this.hearing = hearing;
        this.sayings = sayings;
        this.composition = composition;
        this.revising = revising;
        this.entry = entry;
        this.clock = clock;
    }

    @Override
    public Mono<Void> say(String enterprise, Word word) {
        return hearing.of(enterprise)
                .filter(heard -> !heard.current().withdrawn())
                .switchIfEmpty(Mono.error(() -> new NotFound("There is no enterprise " + enterprise + " to speak of.")))
                .flatMap(heard -> said(enterprise, word, heard));
    }

    private Mono<Void> said(String enterprise, Word word, Heard heard) {
        LocalDate today = LocalDate.now(clock);
        Enterprise state = heard.current().enterprise();
        Source source = new Source(DATASET, today, LICENCE, false, state.sample());
        Written written = sayings.written(word.facts(enterprise, state.country()));
        List<Saying> all = word.silent() ? heard.sayings() : heard.with(new Saying(source, written.facts(), null));
        Revised revised = revising.revise(
                heard.current(),
                composition.compose(enterprise, all, heard.listed(), today).orElse(null));
        Mono<Long> kept = word.silent() ? silent(enterprise) : kept(enterprise, source, written);
        return kept.then(entered(revised, source));
    }

    private Mono<Void> entered(@Nullable Revised revised, Source source) {
        return revised == null ? Mono.empty() : entry.write(revised, Cause.of(source));
    }

    private Mono<Long> kept(String enterprise, Source source, Written written) {
        return database.sql(SAY)
                .bind("id", enterprise)
                .bind("dataset", source.dataset())
                .bind("day", source.extractDate())
                .bind("licence", source.licence())
                .bind("sample", source.sample())
                .bind("hash", written.hash())
                .bind("facts", written.text())
                .fetch()
                .rowsUpdated();
    }

    private Mono<Long> silent(String enterprise) {
        return database.sql(FALL_SILENT)
                .bind("id", enterprise)
                .bind("dataset", DATASET)
                .fetch()
                .rowsUpdated();
    }
}

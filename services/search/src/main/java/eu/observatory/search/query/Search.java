package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Gone;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.Engine;
import eu.observatory.search.query.Advice.Advised;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks the index. The first page is read as the index is; from the second on every page is read at the same point in
 * time, so that nothing is shown twice or left out while documents change.
 */
@Component
class Search {

    private final Engine engine;
    private final Plans plans;
    private final Advice advice;
    private final Presentation presentation;
    private final Cursors cursors;
    private final QuerySettings settings;
    private final Timer timer;

    Search(
            Engine engine,
            Plans plans,
            Advice advice,
            Presentation presentation,
            Cursors cursors,
            QuerySettings settings,
            MeterRegistry meters) {
        this.engine = engine;
        this.plans = plans;
        this.advice = advice;
        this.presentation = presentation;
        this.cursors = cursors;
        this.settings = settings;
        this.timer = Timer.builder("observatory.search.queries").register(meters);
    }

    Mono<SearchAnswer> answer(Criteria criteria, @Nullable String cursor, String language) {
        return Mono.defer(() -> {
            Timer.Sample sample = Timer.start();
            return bookmark(criteria, cursor)
                    .flatMap(bookmark -> plans.of(criteria).flatMap(plan -> ask(plan, bookmark.orElse(null), language)))
                    .doFinally(end -> sample.stop(timer));
        });
    }

    /** A page after the first asks in the same order again, and so comes to the same reading. */
    private Mono<SearchAnswer> ask(SearchPlan plan, @Nullable Bookmark bookmark, String language) {
        Mono<Advised<Document>> advised = bookmark == null
                ? advice.ask(plan, reading -> read(reading, null))
                : advice.askOn(plan, reading -> read(reading, bookmark));
        return advised.flatMap(found -> {
            Page page = Page.of(found.found(), bookmark, plan.criteria());
            return Mono.zip(
                    present(found, page, language),
                    advice.spelling(found, page.total()),
                    (answer, near) -> answer.advised(near.orElse(null), found.fallback(language)));
        });
    }

    private Mono<SearchResponse<Document>> read(SearchPlan plan, @Nullable Bookmark bookmark) {
        SearchRequest request = plan.request(engine.documents(), bookmark, settings.lifeOfPointInTime());
        return engine.read(client -> client.search(request, Document.class))
                .onErrorMap(failure -> bookmark != null && isOver(failure), Search::begin);
    }

    private Mono<SearchAnswer> present(Advised<Document> found, Page page, String language) {
        String next = page.bookmark() == null ? null : page.bookmark().seal(cursors, settings.lifeOfPointInTime());
        return presentation.of(found.plan(), page, found.found().aggregations(), next, language);
    }

    /** Empty on a first page; on the second one the point in time is opened that the following ones share. */
    private Mono<Optional<Bookmark>> bookmark(Criteria criteria, @Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Mono.just(Optional.empty());
        }
        Bookmark bookmark = Bookmark.open(cursors, cursor, criteria.fingerprint());
        return bookmark.pointInTime() != null
                ? Mono.just(Optional.of(bookmark))
                : open().map(opened -> Optional.of(bookmark.at(opened)));
    }

    private Mono<String> open() {
        Time life = Time.of(time -> time.time(settings.lifeOfPointInTime().toSeconds() + "s"));
        return engine.read(client -> client.openPointInTime(
                        pit -> pit.index(engine.documents()).keepAlive(life)))
                .map(OpenPointInTimeResponse::id);
    }

    private static boolean isOver(Throwable failure) {
        return failure instanceof ElasticsearchException answer && answer.status() == 404;
    }

    private static Gone begin(Throwable over) {
        return new Gone("This list was left for too long. Ask again without cursor to begin at the first page.");
    }
}

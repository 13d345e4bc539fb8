package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Gone;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.Engine;
import eu.observatory.search.query.Fallbacks.Wider;
import eu.observatory.search.query.SearchAnswer.DidYouMean;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
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
    private final Spelling spelling;
    private final Fallbacks fallbacks;
    private final Presentation presentation;
    private final Cursors cursors;
    private final QuerySettings settings;
    private final Timer timer;

    Search(
            Engine engine,
            Plans plans,
            Spelling spelling,
            Fallbacks fallbacks,
            Presentation presentation,
            Cursors cursors,
            QuerySettings settings,
            MeterRegistry meters) {
        this.engine = engine;
        this.plans = plans;
        this.spelling = spelling;
        this.fallbacks = fallbacks;
        this.presentation = presentation;
        this.cursors = cursors;
        this.settings = settings;
        this.timer = Timer.builder("observatory.search.queries").register(meters);
    }

    Mono<SearchAnswer> answer(Criteria criteria, @Nullable String cursor, String language) {
        return Mono.defer(() -> {
            Timer.Sample sample = Timer.start();
            return bookmark(criteria, cursor)
                    .flatMap(bookmark -> plan(criteria).flatMap(plan -> ask(plan, bookmark.orElse(null), language)))
                    .doFinally(end -> sample.stop(timer));
        });
    }

    Mono<SearchPlan> plan(Criteria criteria) {
        return plans.of(criteria);
    }

    private Mono<SearchAnswer> ask(SearchPlan plan, @Nullable Bookmark bookmark, String language) {
        return read(plan, bookmark).flatMap(found -> {
            long total = total(found);
            return spelling.near(plan, total)
                    .flatMap(near -> total > 0
                            ? present(plan, plan, found, bookmark, language)
                                    .map(answer -> answer.advised(near.orElse(null), null))
                            : widen(plan, near, found, bookmark, language));
        });
    }

    /** A page after the first asks in the same order again, and so comes to the same reading. */
    private Mono<SearchAnswer> widen(
            SearchPlan plan,
            Optional<DidYouMean> near,
            SearchResponse<Document> nothing,
            @Nullable Bookmark bookmark,
            String language) {
        return fallbacks
                .of(plan, near)
                .flatMap(wider -> wider.map(other -> read(other.plan(), bookmark)
                                .flatMap(found -> present(other.plan(), plan, found, bookmark, language))
                                .map(answer -> answer.advised(near.orElse(null), fallback(other, language))))
                        .orElseGet(() -> present(plan, plan, nothing, bookmark, language)));
    }

    private static SearchAnswer.Fallback fallback(Wider wider, String language) {
        String key = "fallback." + wider.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new SearchAnswer.Fallback(
                wider.kind(),
                wider.q().orElse(null),
                new Sentences(language).of(key, wider.q().orElse("")));
    }

    private Mono<SearchResponse<Document>> read(SearchPlan plan, @Nullable Bookmark bookmark) {
        SearchRequest request = plan.request(engine.documents(), bookmark, settings.lifeOfPointInTime());
        return engine.read(client -> client.search(request, Document.class))
                .onErrorMap(failure -> bookmark != null && isOver(failure), Search::begin);
    }

    private Mono<SearchAnswer> present(
            SearchPlan plan,
            SearchPlan asked,
            SearchResponse<Document> found,
            @Nullable Bookmark bookmark,
            String language) {
        Page page = Page.of(found, bookmark, asked.criteria());
        String next = page.bookmark() == null ? null : page.bookmark().seal(cursors, settings.lifeOfPointInTime());
        return presentation.of(plan, page, found.aggregations(), next, language);
    }

    private static long total(SearchResponse<Document> found) {
        TotalHits total = found.hits().total();
        return total == null ? found.hits().hits().size() : total.value();
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

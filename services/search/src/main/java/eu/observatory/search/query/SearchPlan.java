package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request to the index that answers a question. */
record SearchPlan(Criteria criteria, TextQuery text) {

    private static final double CLOSED = 0.4;

    /** What matches the words and the conditions that are no facet. */
    Query query() {
        Query wanted = Query.of(query -> query.bool(bool -> bool.filter(criteria.always())
                .must(criteria.q().isEmpty() ? Query.of(all -> all.matchAll(any -> any)) : text.query())));
        Query closed = Query.of(query -> query.term(term -> term.field("status").value("closed")));
        return Query.of(query -> query.boosting(
                boosting -> boosting.positive(wanted).negative(closed).negativeBoost(CLOSED)));
    }

    /** Conditions on the results that leave the facets' counts alone. */
    Query chosen() {
        return Query.of(query -> query.bool(bool -> bool.filter(criteria.chosenBut(null))));
    }

    /** What was chosen, without what the first page has shown: it was read at another moment than the others. */
    private Query shown(@Nullable Bookmark bookmark) {
        if (bookmark == null || bookmark.shown().isEmpty()) {
            return chosen();
        }
        return Query.of(query ->
                query.bool(bool -> bool.filter(chosen()).mustNot(not -> not.ids(ids -> ids.values(bookmark.shown())))));
    }

    SearchRequest request(String alias, @Nullable Bookmark bookmark, Duration lifeOfPointInTime) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .query(query())
                .postFilter(shown(bookmark))
                .size(criteria.limit() + 1)
                .sort(sort())
                .trackScores(criteria.sort() == Question.Sort.RELEVANCE)
                .trackTotalHits(track -> track.enabled(true))
                .source(source -> source.filter(
                        filter -> filter.excludes("body", "concepts", "sections", "identifiers", "initials")))
                .aggregations(Facet.counting(criteria));
        if (!criteria.q().isEmpty()) {
            request.highlight(Highlighting.of(text));
        }
        if (bookmark == null || bookmark.pointInTime() == null) {
            // Counting the facets of a million things takes a second; the answer holds until something changes.
            return request.index(alias)
                    .preference(criteria.fingerprint())
                    .requestCache(true)
                    .build();
        }
        String pointInTime = bookmark.pointInTime();
        if (!bookmark.after().isEmpty()) {
            request.searchAfter(bookmark.after());
        }
        return request.pit(pit ->
                        pit.id(pointInTime).keepAlive(Time.of(time -> time.time(lifeOfPointInTime.toSeconds() + "s"))))
                .build();
    }

    private List<SortOptions> sort() {
        SortOptions first = switch (criteria.sort()) {
            case RELEVANCE -> SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
            case NAME -> SortOptions.of(sort -> sort.field(field -> field.field("sort")));
            case DISTANCE -> distance();
            case NEWEST -> greatest("since", FieldType.Date);
            case HEADCOUNT -> greatest("people", FieldType.Integer);
        };
        return List.of(first, SortOptions.of(sort -> sort.field(field -> field.field("key"))));
    }

    /** What does not say it comes last. */
    private static SortOptions greatest(String name, FieldType type) {
        return SortOptions.of(sort -> sort.field(field ->
                field.field(name).order(SortOrder.Desc).missing("_last").unmappedType(type)));
    }

    private SortOptions distance() {
        Near near = criteria.near();
        if (near == null) {
            throw new IllegalStateException("No distance without a point");
        }
        return SortOptions.of(sort -> sort.geoDistance(distance -> distance.field("point")
                .location(near.location())
                .order(SortOrder.Asc)
                .unit(co.elastic.clients.elasticsearch._types.DistanceUnit.Kilometers)));
    }
}

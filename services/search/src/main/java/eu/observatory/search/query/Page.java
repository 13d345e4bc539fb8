package eu.observatory.search.query;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import eu.observatory.search.index.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of its list; the index is asked for one hit more, to know whether there is a next page.
 *
 * @param total as the first page told it
 * @param bookmark where the next page begins, null on the last one
 */
record Page(List<Hit<Document>> hits, long total, @Nullable Bookmark bookmark) {

    static Page of(SearchResponse<Document> found, @Nullable Bookmark before, Criteria criteria) {
        List<Hit<Document>> all = found.hits().hits();
        List<Hit<Document>> hits = all.subList(0, Math.min(all.size(), criteria.limit()));
        TotalHits counted = found.hits().total();
        long total = before != null ? before.total() : counted == null ? all.size() : counted.value();
        boolean last = all.size() == hits.size();
        return new Page(hits, total, last ? null : next(found, hits, before, total, criteria));
    }

    private static Bookmark next(
            SearchResponse<Document> found,
            List<Hit<Document>> hits,
            @Nullable Bookmark before,
            long total,
            Criteria criteria) {
        return before == null
                ? Bookmark.afterFirst(hits, total, criteria.fingerprint())
                : before.after(hits.getLast(), found.pitId());
    }

    List<Document> documents() {
        return hits.stream().map(Hit::source).filter(Objects::nonNull).toList();
    }
}

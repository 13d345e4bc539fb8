package eu.observatory.search.query;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import eu.observatory.search.index.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list.
 *
 * @param total as the first page told it
 * @param bookmark where the next page begins, null on the last one
 */
record Page(long total, @Nullable Bookmark bookmark) {

    static Page of(SearchResponse<Document> found, @Nullable Bookmark before, Criteria criteria) {
        List<Hit<Document>> hits = found.hits().hits();
        TotalHits counted = found.hits().total();
        long total = before != null ? before.total() : counted == null ? hits.size() : counted.value();
        boolean last = hits.size() < criteria.limit() || (before == null && total <= hits.size());
        return new Page(
                total, last ? null : Bookmark.after(hits.getLast(), found.pitId(), total, criteria.fingerprint()));
    }
}

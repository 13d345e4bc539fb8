package eu.observatory.local.elasticsearch.rest;

import java.util.List;
import java.util.Map;
import org.apache.lucene.search.TotalHits;
import org.elasticsearch.action.bulk.BulkItemResponse;
import org.elasticsearch.action.bulk.BulkRequest;
import org.elasticsearch.action.search.SearchRequest;
import org.elasticsearch.action.search.SearchResponse;
import org.elasticsearch.action.search.SearchScrollRequest;
import org.elasticsearch.action.support.IndicesOptions;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.common.Strings;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.search.SearchHit;
import org.elasticsearch.search.builder.SearchSourceBuilder;

/** One pass over what a query finds, page by page; stops at the first page with a failure, or a conflict unless told to proceed. */
record ByQueryRun(
        ByQuery kind,
        List<String> indices,
        Map<String, Object> destination,
        SearchSourceBuilder search,
        boolean proceed,
        boolean refresh,
        long limit) {

    private static final TimeValue KEEP = TimeValue.timeValueMinutes(5);

    @SuppressWarnings("unchecked")
    static ByQueryRun of(ByQuery kind, RestRequest request, Map<String, Object> body, SearchSourceBuilder search) {
        boolean reindex = kind == ByQuery.REINDEX;
        Object from = reindex
                ? ((Map<String, Object>) body.getOrDefault("source", Map.of())).get("index")
                : request.param("index");
        return new ByQueryRun(
                kind,
                from instanceof List<?> names
                        ? names.stream().map(String::valueOf).toList()
                        : List.of(Strings.splitStringByCommaToArray(String.valueOf(from))),
                reindex ? (Map<String, Object>) body.getOrDefault("dest", Map.of()) : Map.of(),
                search,
                "proceed".equals(request.param("conflicts", String.valueOf(body.get("conflicts")))),
                request.paramAsBoolean("refresh", false),
                request.paramAsLong(
                        "max_docs", body.get("max_docs") instanceof Number most ? most.longValue() : Long.MAX_VALUE));
    }

    ByQueryOutcome on(NodeClient client) {
        ByQueryOutcome outcome = new ByQueryOutcome(proceed);
        SearchResponse page = client.search(new SearchRequest(indices.toArray(String[]::new), search)
                        .scroll(KEEP)
                        .indicesOptions(IndicesOptions.lenientExpandOpen()))
                .actionGet();
        try {
            outcome.expect(Math.min(limit, hits(page)));
            while (page.getHits().getHits().length > 0 && outcome.wantsMore() && !outcome.failed()) {
                write(client, page, outcome);
                String scroll = page.getScrollId();
                page.decRef();
                page = client.searchScroll(new SearchScrollRequest(scroll).scroll(KEEP))
                        .actionGet();
            }
        } finally {
            client.prepareClearScroll().addScrollId(page.getScrollId()).get();
            page.decRef();
        }
        refresh(client);
        return outcome;
    }

    private void write(NodeClient client, SearchResponse page, ByQueryOutcome outcome) {
        BulkRequest bulk = new BulkRequest();
        for (SearchHit hit : page.getHits()) {
            if (outcome.wantsMore()) {
                bulk.add(kind.write(hit, destination));
                outcome.see();
            }
        }
        for (BulkItemResponse item : client.bulk(bulk).actionGet()) {
            outcome.count(item);
        }
    }

    private static long hits(SearchResponse page) {
        TotalHits total = page.getHits().getTotalHits();
        return total == null ? Long.MAX_VALUE : total.value();
    }

    private void refresh(NodeClient client) {
        if (refresh) {
            String[] written = kind == ByQuery.REINDEX
                    ? new String[] {String.valueOf(destination.get("index"))}
                    : indices.toArray(String[]::new);
            client.admin().indices().prepareRefresh(written).get();
        }
    }
}

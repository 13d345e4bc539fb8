package eu.observatory.local.elasticsearch.rest;

import static org.elasticsearch.rest.RestRequest.Method.POST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.common.bytes.BytesReference;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestChannel;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.search.builder.SearchSourceBuilder;
import org.elasticsearch.xcontent.NamedXContentRegistry;
import org.elasticsearch.xcontent.XContentBuilder;
import org.elasticsearch.xcontent.XContentParser;
import org.elasticsearch.xcontent.XContentParserConfiguration;
import org.elasticsearch.xcontent.XContentType;

/** {@code _delete_by_query}, {@code _update_by_query} and {@code _reindex}, waited for and without scripts. */
final class ByQueryAction extends BaseRestHandler {

    private static final List<String> ACCEPTED_AND_UNUSED = List.of(
            "allow_no_indices",
            "expand_wildcards",
            "ignore_unavailable",
            "preference",
            "request_cache",
            "requests_per_second",
            "routing",
            "scroll",
            "search_timeout",
            "slices",
            "timeout",
            "wait_for_active_shards",
            "wait_for_completion");

    private final ByQuery kind;
    private final NamedXContentRegistry registry;

    ByQueryAction(ByQuery kind, NamedXContentRegistry registry) {
        this.kind = kind;
        this.registry = registry;
    }

    @Override
    public String getName() {
        return "local" + kind.path().replace('/', '_');
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(POST, kind.path()));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) throws IOException {
        ACCEPTED_AND_UNUSED.forEach(request::param);
        Map<String, Object> body = body(request);
        if (body.containsKey("script")) {
            throw new IllegalArgumentException("this node has no scripting: run this against a full Elasticsearch");
        }
        ByQueryRun run = ByQueryRun.of(kind, request, body, search(request, source(body)));
        return channel -> client.threadPool().generic().execute(() -> answer(channel, client, run));
    }

    private static void answer(RestChannel channel, NodeClient client, ByQueryRun run) {
        try {
            ByQueryOutcome outcome = run.on(client);
            RestStatus status = outcome.failed() ? RestStatus.CONFLICT : RestStatus.OK;
            channel.sendResponse(new RestResponse(status, outcome.json(channel.newBuilder())));
        } catch (Exception failure) {
            try {
                channel.sendResponse(new RestResponse(channel, failure));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Map<String, Object> body(RestRequest request) throws IOException {
        if (!request.hasContent()) {
            return Map.of();
        }
        try (XContentParser parser = request.contentParser()) {
            return parser.map();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> source(Map<String, Object> body) {
        return kind == ByQuery.REINDEX ? (Map<String, Object>) body.getOrDefault("source", Map.of()) : body;
    }

    private SearchSourceBuilder search(RestRequest request, Map<String, Object> source) throws IOException {
        Object query = source.getOrDefault("query", Map.of("match_all", Map.of()));
        BytesReference json;
        try (XContentBuilder builder = XContentBuilder.builder(XContentType.JSON.xContent())) {
            json = BytesReference.bytes(builder.map(Map.of("query", query)));
        }
        XContentParserConfiguration configuration = XContentParserConfiguration.EMPTY.withRegistry(registry);
        try (XContentParser parser = XContentType.JSON.xContent().createParser(configuration, json.streamInput())) {
            return new SearchSourceBuilder()
                    .parseXContent(parser, true, feature -> true)
                    .size(request.paramAsInt("scroll_size", 1000))
                    .trackTotalHits(true)
                    .version(true)
                    .seqNoAndPrimaryTerm(true);
        }
    }
}

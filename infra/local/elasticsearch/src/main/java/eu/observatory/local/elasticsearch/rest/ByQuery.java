package eu.observatory.local.elasticsearch.rest;

import java.util.Map;
import org.elasticsearch.action.DocWriteRequest;
import org.elasticsearch.action.delete.DeleteRequest;
import org.elasticsearch.action.index.IndexRequest;
import org.elasticsearch.common.bytes.BytesArray;
import org.elasticsearch.common.bytes.BytesReference;
import org.elasticsearch.index.VersionType;
import org.elasticsearch.search.SearchHit;
import org.elasticsearch.xcontent.XContentType;
import org.jspecify.annotations.Nullable;

/** What can be done to each document that a query finds. */
enum ByQuery {
    DELETE("/{index}/_delete_by_query") {
        @Override
        DocWriteRequest<?> write(SearchHit hit, Map<String, Object> destination) {
            return new DeleteRequest(hit.getIndex(), hit.getId())
                    .setIfSeqNo(hit.getSeqNo())
                    .setIfPrimaryTerm(hit.getPrimaryTerm())
                    .routing(routing(hit));
        }
    },
    UPDATE("/{index}/_update_by_query") {
        @Override
        DocWriteRequest<?> write(SearchHit hit, Map<String, Object> destination) {
            return copy(hit, hit.getIndex()).setIfSeqNo(hit.getSeqNo()).setIfPrimaryTerm(hit.getPrimaryTerm());
        }
    },
    REINDEX("/_reindex") {
        @Override
        DocWriteRequest<?> write(SearchHit hit, Map<String, Object> destination) {
            IndexRequest index = copy(hit, String.valueOf(destination.get("index")));
            if ("create".equals(destination.get("op_type"))) {
                index.create(true);
            }
            if (destination.get("version_type") instanceof String type && type.startsWith("external")) {
                index.versionType(VersionType.fromString(type)).version(hit.getVersion());
            }
            return index;
        }
    };

    private final String path;

    ByQuery(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    abstract DocWriteRequest<?> write(SearchHit hit, Map<String, Object> destination);

    /** The hit's source lives in a buffer that is released with its page, so it is copied. */
    private static IndexRequest copy(SearchHit hit, String index) {
        return new IndexRequest(index)
                .id(hit.getId())
                .routing(routing(hit))
                .source(new BytesArray(BytesReference.toBytes(hit.getSourceRef())), XContentType.JSON);
    }

    private static @Nullable String routing(SearchHit hit) {
        return hit.field("_routing") == null ? null : hit.field("_routing").getValue();
    }
}

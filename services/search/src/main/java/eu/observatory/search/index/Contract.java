package eu.observatory.search.index;

import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.json.JsonData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** How this version of the service reads and writes its indices: their settings and mappings, and a mark of them. */
final class Contract {

    private static final String META = "contract";
    private static final String ANALYSIS = "analysis.json";

    private final String mark;

    Contract() {
        MessageDigest digest = sha256();
        digest.update(resource(ANALYSIS));
        for (Part part : Part.values()) {
            digest.update(resource(part.mapping()));
        }
        mark = HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** The same for the same settings and mappings. */
    String mark() {
        return mark;
    }

    CreateIndexRequest.Builder index(Part part, String name) {
        return new CreateIndexRequest.Builder()
                .index(name)
                .settings(settings -> settings.withJson(new ByteArrayInputStream(resource(ANALYSIS))))
                .mappings(mappings -> mappings.withJson(new ByteArrayInputStream(resource(part.mapping())))
                        .meta(META, JsonData.of(mark)))
                .aliases(Generation.writing(name), writes -> writes);
    }

    boolean isKeptBy(Map<String, JsonData> meta) {
        JsonData kept = meta.get(META);
        return kept != null && mark.equals(kept.to(String.class));
    }

    private static byte[] resource(String name) {
        try (InputStream content = new ClassPathResource("elasticsearch/" + name).getInputStream()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

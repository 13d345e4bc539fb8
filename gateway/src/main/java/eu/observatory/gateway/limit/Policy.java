package eu.observatory.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** So many requests per window; what was used comes back evenly, not at once. */
record Policy(String name, long quota, Duration window) {

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                .build();
    }

    String header() {
        return "\"%s\";q=%d;w=%d".formatted(name, quota, window.toSeconds());
    }
}

package eu.observatory.portal.operator;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dead letter as {@code GET /api/operations/search/dead-letters} tells it. */
record Letter(
        String id,
        String topic,
        String group,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable Instant time,
        @Nullable String error,
        @Nullable String message,
        int size,
        boolean deletion) {

    /** A page of those that wait, the newest first. */
    record Letters(List<Letter> items, long total, @Nullable String next) {}

    /** One of them, with the beginning of its body. */
    record Opened(
            Letter letter,
            Map<String, String> headers,
            @Nullable String body,
            boolean cut) {}

    /** How many wait of a topic. */
    record Heap(String topic, String group, long letters) {}

    record Heaps(List<Heap> items) {

        public long total() {
            return items.stream().mapToLong(Heap::letters).sum();
        }

        /** Of one topic, or of all. */
        public long of(@Nullable String topic) {
            return items.stream()
                    .filter(heap -> topic == null || heap.topic().equals(topic))
                    .mapToLong(Heap::letters)
                    .sum();
        }
    }

    /** What a replay did. */
    record Replay(long replayed, long waiting) {}

    public @Nullable ZonedDateTime at() {
        return Founders.time(time);
    }

    /** The failure's class without its package. */
    public String kind() {
        return error == null ? "" : error.substring(error.lastIndexOf('.') + 1);
    }
}

package eu.observatory.platform.event;

import eu.observatory.platform.web.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which letters of a pile were replayed: all before an offset, and some beyond it. Both are what the broker keeps as the
 * committed offset of {@code <group>.deadletters} and the text beside it.
 */
record Returned(long next, SortedSet<Long> beyond) {

    /** What a broker keeps beside an offset has at most 4,096 bytes, unless it is told otherwise. */
    private static final int LONGEST = 4_000;

    /** @param first that is still kept */
    static Returned read(@Nullable OffsetAndMetadata committed, long first) {
        return committed == null
                ? new Returned(first, new TreeSet<>())
                : settled(Math.max(first, committed.offset()), offsets(committed.metadata()));
    }

    boolean has(long offset) {
        return offset < next || beyond.contains(offset);
    }

    /** @param end of what is meant */
    long waiting(long end) {
        return Math.max(0, end - next - beyond.headSet(end).size());
    }

    Returned and(long offset) {
        SortedSet<Long> more = new TreeSet<>(beyond);
        more.add(offset);
        return settled(next, more);
    }

    Returned upTo(long offset) {
        return settled(Math.max(next, offset), beyond);
    }

    /** Fails with {@link Conflict} when there are too many gaps to be kept. */
    OffsetAndMetadata write() {
        List<String> runs = new ArrayList<>();
        for (long from : beyond) {
            if (!beyond.contains(from - 1)) {
                runs.add(from + "-"
                        + LongStream.iterate(from, beyond::contains, at -> at + 1)
                                .max()
                                .orElse(from));
            }
        }
        String text = String.join(",", runs);
        if (text.length() > LONGEST) {
            throw new Conflict("Too many were replayed one by one here. Replay all that wait.");
        }
        return new OffsetAndMetadata(next, text);
    }

    private static Returned settled(long next, SortedSet<Long> offsets) {
        SortedSet<Long> beyond = new TreeSet<>(offsets.tailSet(next));
        long settled = next;
        while (beyond.remove(settled)) {
            settled++;
        }
        return new Returned(settled, beyond);
    }

    private static SortedSet<Long> offsets(String text) {
        SortedSet<Long> offsets = new TreeSet<>();
        for (String run : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] ends = run.split("-");
            LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[1]))
                    .forEach(offsets::add);
        }
        return offsets;
    }
}

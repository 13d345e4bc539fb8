package eu.observatory.search.deadletter;

import eu.observatory.platform.event.DeadLetter;
import eu.observatory.platform.event.DeadLetterOffice;
import eu.observatory.platform.event.DeadLetterOffice.Heap;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.NotFound;
import eu.observatory.platform.web.Page;
import eu.observatory.platform.web.Unavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks the office, which blocks, off the threads of requests. */
@Component
class Letters {

    private static final String TOPIC = "topic";

    /** The portal waits for six seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DeadLetterOffice office;
    private final Cursors cursors;

    Letters(DeadLetterOffice office, Cursors cursors) {
        this.office = office;
        this.cursors = cursors;
    }

    /** What a replay did. */
    record Replay(long replayed, long waiting) {}

    Mono<List<Heap>> waiting() {
        return asked(office::waiting);
    }

    Mono<Page<Letter>> page(@Nullable String topic, @Nullable String cursor, int limit) {
        return asked(() -> {
            List<Heap> heaps = heaps(topic);
            Map<String, Long> before = before(topic, cursor);
            List<DeadLetter> found = office.newest(topic, before, limit + 1);
            List<DeadLetter> shown = found.subList(0, Math.min(limit, found.size()));
            return new Page<>(
                    shown.stream().map(Letter::of).toList(),
                    total(heaps),
                    found.size() > limit ? cursor(topic, before, shown) : null);
        });
    }

    Mono<OpenedLetter> open(String id) {
        return asked(() -> office.find(id).map(OpenedLetter::of).orElseThrow(Letters::gone));
    }

    Mono<Replay> replay(@Nullable String topic) {
        return asked(() -> {
            heaps(topic);
            long moved = total(office.replay(topic, PATIENCE));
            return new Replay(moved, total(heaps(topic)));
        });
    }

    Mono<Replay> replayOne(String id) {
        return asked(() -> {
            if (!office.replay(id)) {
                throw gone();
            }
            return new Replay(1, total(office.waiting()));
        });
    }

    private List<Heap> heaps(@Nullable String topic) {
        List<Heap> all = office.waiting();
        List<Heap> meant = all.stream()
                .filter(heap -> topic == null || heap.topic().equals(topic))
                .toList();
        if (topic != null && meant.isEmpty()) {
            throw new Invalid(
                    TOPIC,
                    "Nothing of this topic is read here, but of "
                            + all.stream().map(Heap::topic).distinct().collect(Collectors.joining(", ")) + ".");
        }
        return meant;
    }

    private Map<String, Long> before(@Nullable String topic, @Nullable String cursor) {
        Map<String, Long> before = new HashMap<>();
        if (cursor != null) {
            Map<String, String> content = cursors.open(cursor);
            if (!String.valueOf(content.remove(TOPIC)).equals(String.valueOf(topic))) {
                throw new Invalid("cursor", "This is a cursor of another list. Ask without it to begin this one.");
            }
            content.forEach((pile, offset) -> before.put(pile, Long.valueOf(offset)));
        }
        return before;
    }

    private String cursor(@Nullable String topic, Map<String, Long> before, List<DeadLetter> shown) {
        Map<String, String> content = new HashMap<>();
        before.forEach((pile, offset) -> content.put(pile, offset.toString()));
        shown.forEach(letter -> content.put(letter.pile(), String.valueOf(letter.offset())));
        content.put(TOPIC, String.valueOf(topic));
        return cursors.seal(content);
    }

    private static long total(List<Heap> heaps) {
        return heaps.stream().mapToLong(Heap::letters).sum();
    }

    private static NotFound gone() {
        return new NotFound("No such dead letter is kept. They are kept for 30 days.");
    }

    private static <T> Mono<T> asked(Callable<T> question) {
        return Mono.fromCallable(question)
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(
                        KafkaException.class, away -> new Unavailable("Kafka does not answer right now. Try again."));
    }
}

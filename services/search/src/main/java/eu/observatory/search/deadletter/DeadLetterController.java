package eu.observatory.search.deadletter;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.event.DeadLetterOffice.Heap;
import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.Page;
import eu.observatory.search.deadletter.Letters.Replay;
import eu.observatory.search.operation.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/operations/search")
@Tag(name = "Operations")
class DeadLetterController {

    private final Letters letters;
    private final Trail trail;

    DeadLetterController(Letters letters, Trail trail) {
        this.letters = letters;
        this.trail = trail;
    }

    /** Which letters are meant: one, those of a topic, or all; said in so many words, since all may be very many. */
    record Meant(
            @Schema(description = "id of one letter") @Nullable String letter,

            @Schema(description = "all that wait of one topic") @Nullable String topic,

            @Schema(description = "all that wait of every topic") @Nullable Boolean all) {

        private void check() {
            long said = Stream.of(letter != null, topic != null, Boolean.TRUE.equals(all))
                    .filter(each -> each)
                    .count();
            if (said != 1) {
                throw new Invalid(
                        "letter", "Name one letter, or one topic, or say that all are meant by \"all\": true.");
            }
        }
    }

    @GetMapping("/dead-letter-topics")
    @Operation(operationId = "countDeadLetters", summary = "How many dead letters wait, by topic")
    Mono<Page<Heap>> topics() {
        return letters.waiting().map(heaps -> new Page<>(heaps, heaps.size(), null));
    }

    @GetMapping("/dead-letters")
    @Operation(operationId = "listDeadLetters", summary = "Records that could not be processed, the newest first")
    Mono<Page<Letter>> list(
            @Parameter(example = "registry.enterprises") @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return letters.page(topic, cursor, limit);
    }

    @GetMapping("/dead-letters/{letter}")
    @Operation(operationId = "getDeadLetter", summary = "One of them, with the beginning of its body")
    Mono<OpenedLetter> one(@Parameter(example = "registry.enterprises.search-0-12") @PathVariable String letter) {
        return letters.open(letter);
    }

    @PostMapping("/dead-letters/replay")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Gives letters back to the group that could not process them",
            description = "Goes on for three seconds at most; while some are still waiting, ask again.")
    Mono<Replay> replay(@RequestBody Meant meant, Caller operator) {
        meant.check();
        return (meant.letter() == null ? letters.replay(meant.topic()) : letters.replayOne(meant.letter()))
                .doOnNext(done -> trail.done(operator, "replay", meant + ", " + done));
    }
}

package eu.observatory.registry.dataset;

import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Datasets")
class DatasetController {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Extracts extracts;
    private final Cursors cursors;

    DatasetController(Extracts extracts, Cursors cursors) {
        this.extracts = extracts;
        this.cursors = cursors;
    }

    @GetMapping("/datasets/{dataset}/changes")
    @Operation(operationId = "compareExtracts", summary = "What changed in a dataset between two of its extracts")
    Mono<Differing> changes(
            @Parameter(example = "sirene") @PathVariable String dataset,
            @Parameter(description = "the extract that is known already", example = "2026-01-01")
                    @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = "the extract to compare with; the latest where absent", example = "2026-02-01")
                    @RequestParam(required = false)
                    @Nullable LocalDate to,
            @RequestParam(required = false) Difference.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new Invalid("from", "This extract is not before the one in 'to'. Exchange them.");
        }
        within("from", from);
        within("to", to);
        String only = kind == null ? "" : kind.code();
        return extracts.latest(dataset)
                .switchIfEmpty(Mono.error(() ->
                        new NotFound("No extract of a dataset of this name has been imported. It looks like sirene.")))
                .map(latest -> new Span(dataset, from, to == null ? latest : to))
                .flatMap(span -> cursor == null ? first(span, only, limit) : next(span, only, cursor, limit))
                .timeout(PATIENCE);
    }

    private static void within(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 9999)) {
            throw new Invalid(field, "No extract is of that day. Write one like 2026-01-31.");
        }
    }

    private Mono<Differing> first(Span span, String kind, int limit) {
        return Mono.zip(extracts.counts(span), extracts.fields(span)).flatMap(told -> {
            Map<String, Long> counts = told.getT1();
            long total = kind.isEmpty()
                    ? counts.values().stream().mapToLong(Long::longValue).sum()
                    : counts.getOrDefault(kind, 0L);
            return page(span, kind, Place.START, total, limit)
                    .map(page -> new Differing(
                            span.dataset(),
                            span.from(),
                            span.to(),
                            counts,
                            told.getT2(),
                            page.items(),
                            total,
                            page.next()));
        });
    }

    private Mono<Differing> next(Span span, String kind, String cursor, int limit) {
        Map<String, String> content = cursors.open(cursor);
        if (!question(span, kind).equals(content.get("question"))) {
            throw new Invalid("cursor", "This cursor belongs to another list. Begin again without it.");
        }
        return page(span, kind, Place.of(content), Long.parseLong(content.getOrDefault("total", "0")), limit);
    }

    private Mono<Differing> page(Span span, String kind, Place after, long total, int limit) {
        return extracts.page(span, kind, after, limit + 1).collectList().map(found -> {
            List<Difference> items = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() <= limit
                    ? null
                    : cursors.seal(Place.after(items.getLast(), question(span, kind), total));
            return new Differing(span.dataset(), span.from(), span.to(), null, null, items, total, next);
        });
    }

    private static String question(Span span, String kind) {
        return "changes " + span.dataset() + ' ' + span.after() + ' ' + span.to() + ' ' + kind;
    }
}

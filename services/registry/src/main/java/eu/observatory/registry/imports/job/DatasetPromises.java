package eu.observatory.registry.imports.job;

import eu.observatory.platform.condition.Figure;
import eu.observatory.platform.condition.Figure.Kind;
import eu.observatory.platform.condition.Watched;
import eu.observatory.registry.imports.format.Format;
import eu.observatory.registry.imports.job.FreshnessMetrics.Last;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How old each dataset may be and is. Registers come out monthly, lists yearly; of a sample nothing is promised. A register
 * that was never imported is told, too.
 */
@Component
class DatasetPromises implements Watched {

    static final Duration REGISTER = Duration.ofDays(45);
    static final Duration OTHER = Duration.ofDays(400);

    private static final String IMPORTED = "observatory_registry_dataset_imported_timestamp_seconds";
    private static final String DAY = "observatory_registry_dataset_extract_timestamp_seconds";

    private final FreshnessMetrics freshness;
    private final List<String> registers;

    DatasetPromises(FreshnessMetrics freshness, List<Format> formats) {
        this.freshness = freshness;
        this.registers = formats.stream()
                .filter(format -> format.kind() == Format.Kind.REGISTER)
                .map(Format::name)
                .sorted()
                .toList();
    }

    List<String> registers() {
        return registers;
    }

    @Override
    public Figure unknown() {
        return Figure.unknown(IMPORTED, Kind.PROMISE);
    }

    @Override
    public List<Figure> figures() {
        List<Last> seen = freshness.seen();
        if (seen == null) {
            return List.of(unknown());
        }
        Instant now = Instant.now();
        return Stream.of(
                        seen.stream().map(last -> imported(last, now)),
                        seen.stream()
                                .filter(Last::hasDay)
                                .map(last -> Figure.of(DAY, Kind.PROMISE, labels(last), last.day(), null, now)),
                        registers.stream()
                                .filter(register -> seen.stream()
                                        .noneMatch(last -> last.dataset().startsWith(register)))
                                .map(register -> Figure.never(
                                        IMPORTED, Kind.PROMISE, Map.of("dataset", register), most(register))))
                .flatMap(figures -> figures)
                .toList();
    }

    private Figure imported(Last last, Instant now) {
        @Nullable Double most = last.sample() ? null : most(last.dataset());
        return Figure.of(IMPORTED, Kind.PROMISE, labels(last), last.imported(), most, now);
    }

    private double most(String dataset) {
        return (registers.stream().anyMatch(dataset::startsWith) ? REGISTER : OTHER).toSeconds();
    }

    private static Map<String, String> labels(Last last) {
        return Map.of("dataset", last.dataset(), "sample", String.valueOf(last.sample()));
    }
}

package eu.observatory.platform.condition;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Reads gauges where Prometheus reads them, so that both are told the same. */
final class GaugeReading {

    private static final NamingConvention NAMES = new PrometheusNamingConvention();

    /** Of every metric alike. */
    private static final String APPLICATION = "application";

    private final MeterRegistry meters;
    private final ObjectProvider<Gauges> shown;

    GaugeReading(MeterRegistry meters, ObjectProvider<Gauges> shown) {
        this.meters = meters;
        this.shown = shown;
    }

    List<Figure> at(Instant now) {
        return shown.orderedStream()
                .flatMap(gauges -> gauges.all().stream())
                .flatMap(gauge -> read(gauge, now).stream())
                .toList();
    }

    private List<Figure> read(Gauges.Gauge shown, Instant now) {
        Collection<Gauge> found = meters.find(shown.meter()).gauges();
        return found.isEmpty()
                ? List.of(Figure.unknown(name(shown.meter(), null), shown.kind()))
                : found.stream()
                        .map(gauge -> Figure.of(
                                name(shown.meter(), gauge.getId().getBaseUnit()),
                                shown.kind(),
                                labels(gauge),
                                gauge.value(),
                                shown.most(),
                                now))
                        .toList();
    }

    private static String name(String meter, @Nullable String unit) {
        return NAMES.name(meter, Meter.Type.GAUGE, unit);
    }

    private static Map<String, String> labels(Gauge gauge) {
        return gauge.getId().getTags().stream()
                .filter(tag -> !tag.getKey().equals(APPLICATION))
                .collect(Collectors.toMap(tag -> NAMES.tagKey(tag.getKey()), Tag::getValue));
    }
}

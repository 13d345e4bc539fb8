package eu.observatory.registry.imports.job;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code observatory_registry_import_*}: what jobs have counted, how fast the running one goes, whether one runs. */
@Component
class ImportMetrics {

    private static final String PREFIX = "observatory.registry.import.";

    private final MeterRegistry meters;
    private final AtomicLong rate;
    private final AtomicLong running;
    private final Map<Count, Long> seen = new EnumMap<>(Count.class);

    ImportMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.rate = meters.gauge(PREFIX + "rate", new AtomicLong());
        this.running = meters.gauge(PREFIX + "running", new AtomicLong());
        for (Count count : Count.values()) {
            counter(count, 0);
        }
        Arrays.stream(JobState.values()).filter(JobState::over).forEach(state -> jobs(state, 0));
    }

    void began(Progress progress) {
        running.set(1);
        for (Count count : Count.values()) {
            seen.put(count, progress.tally().get(count));
        }
    }

    void progressed(Progress progress) {
        rate.set(progress.pace().rate());
        for (Count count : Count.values()) {
            long now = progress.tally().get(count);
            counter(count, Math.max(0, now - seen.getOrDefault(count, 0L)));
            seen.put(count, now);
        }
    }

    void ended(@Nullable JobState state) {
        running.set(0);
        rate.set(0);
        if (state != null) {
            jobs(state, 1);
        }
    }

    private void jobs(JobState state, int more) {
        meters.counter(PREFIX + "jobs", "state", state.code()).increment(more);
    }

    private void counter(Count count, long more) {
        meters.counter(PREFIX + "rows", "outcome", Tally.name(count)).increment(more);
    }
}

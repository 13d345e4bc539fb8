package eu.observatory.registry.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what happens to messages, and tells how many are open and since when. */
@Component
class MessageMetrics {

    private static final String STANDING = """
            select count(*) as open, coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0) as oldest
              from message where status = 'open'
            """;

    private final MeterRegistry meters;
    private final JdbcClient jdbc;
    private volatile @Nullable Standing seen;

    MessageMetrics(MeterRegistry meters, JdbcClient jdbc) {
        this.meters = meters;
        this.jdbc = jdbc;
        gauge("open", "Messages that no desk has closed", Standing::open);
        gauge("oldest.seconds", "Age of the message that has been open longest", Standing::oldest);
    }

    private record Standing(long open, double oldest) {}

    /** @param outcome received, handed-over or closed */
    void count(String outcome) {
        meters.counter("observatory.registry.messages", "outcome", outcome).increment();
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT1M")
    void look() {
        Standing now = null;
        try {
            now = jdbc.sql(STANDING)
                    .query((row, number) -> new Standing(row.getLong("open"), row.getDouble("oldest")))
                    .single();
        } finally {
            seen = now;
        }
    }

    /** Not a number while the database cannot be asked. */
    private void gauge(String name, String description, ToDoubleFunction<Standing> part) {
        Gauge.builder("observatory.registry.messages." + name, () -> {
                    Standing now = seen;
                    return now == null ? Double.NaN : part.applyAsDouble(now);
                })
                .description(description)
                .register(meters);
    }
}

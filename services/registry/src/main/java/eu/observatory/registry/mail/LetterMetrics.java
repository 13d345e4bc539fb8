package eu.observatory.registry.mail;

import eu.observatory.registry.mail.Letters.Standing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts letters by outcome, and tells how many wait, since when, and whether they can go out at all. */
@Component
class LetterMetrics {

    private final MeterRegistry meters;
    private final Letters letters;
    private volatile @Nullable Standing seen;

    LetterMetrics(MeterRegistry meters, Letters letters, MailSettings settings) {
        this.meters = meters;
        this.letters = letters;
        Gauge.builder("observatory.registry.letters.sendable", settings, known -> known.canSend() ? 1 : 0)
                .description("1 where a server and a sender are configured; otherwise letters wait")
                .register(meters);
        List.of("sent", "deferred", "refused", "given-up").forEach(this::counter);
        gauge("waiting", "Letters that wait to be sent", Standing::waiting);
        gauge("failed", "Letters that were refused or given up, and are kept", Standing::failed);
        gauge("oldest.seconds", "Age of the letter that has waited longest", Standing::oldest);
    }

    /** @param outcome sent, deferred, refused or given-up */
    void count(String outcome) {
        counter(outcome).increment();
    }

    private Counter counter(String outcome) {
        return meters.counter("observatory.registry.letters", "outcome", outcome);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT20S")
    void look() {
        Standing now = null;
        try {
            now = letters.standing();
        } finally {
            seen = now;
        }
    }

    /** Not a number while the database cannot be asked. */
    private void gauge(String name, String description, ToDoubleFunction<Standing> part) {
        Gauge.builder("observatory.registry.letters." + name, () -> {
                    Standing now = seen;
                    return now == null ? Double.NaN : part.applyAsDouble(now);
                })
                .description(description)
                .register(meters);
    }
}

package eu.observatory.platform.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Why somebody was not let in; each is counted. */
enum Refusal {
    /** No token where one is needed. */
    NOBODY,
    /** A token that is over, or not for us. */
    TOKEN,
    /** The issuer does not answer and the token's key is not known. */
    ISSUER,
    /** None of the roles. */
    ROLE,
    /** The role, but for another region or organisation. */
    PLACE,
    /** An operation that nobody classified, or that needs an issuer where there is none. */
    CLOSED;

    /** One counter for each, there from the start. */
    static final class Counts {

        private final Map<Refusal, Counter> counters = new EnumMap<>(Refusal.class);

        Counts(MeterRegistry meters) {
            for (Refusal refusal : values()) {
                counters.put(
                        refusal,
                        Counter.builder("observatory.access.refused")
                                .description("Requests that were refused for who asked")
                                .tag("reason", refusal.name().toLowerCase(Locale.ROOT))
                                .register(meters));
            }
        }

        <T extends Throwable> T counted(Refusal refusal, T problem) {
            Objects.requireNonNull(counters.get(refusal)).increment();
            return problem;
        }
    }
}

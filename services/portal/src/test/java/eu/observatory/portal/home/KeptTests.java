package eu.observatory.portal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.portal.gateway.Unreachable;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class KeptTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean down = new AtomicBoolean();

    @Test
    void asksOnceForAllReadersOfALanguage() {
        var kept = kept(Duration.ofMinutes(1), Duration.ofHours(1));
        assertThat(value(kept, Locale.FRENCH)).isEqualTo(1);
        assertThat(value(kept, Locale.FRENCH)).isEqualTo(1);
        assertThat(value(kept, Locale.GERMAN)).isEqualTo(2);
    }

    @Test
    void asksAnewOnceNoLongerFresh() {
        var kept = kept(Duration.ofMillis(1), Duration.ofHours(1));
        value(kept, Locale.FRENCH);
        Awaitility.await().until(() -> value(kept, Locale.FRENCH) > 2);
    }

    @Test
    void keepsAnAnswerThatCannotBeHadAnewButNotForEver() {
        var kept = kept(Duration.ofMillis(1), Duration.ofSeconds(2));
        value(kept, Locale.FRENCH);
        down.set(true);
        assertThat(value(kept, Locale.FRENCH)).isEqualTo(1);
        Awaitility.await()
                .pollDelay(Duration.ofMillis(100))
                .untilAsserted(() ->
                        assertThatThrownBy(() -> value(kept, Locale.FRENCH)).isInstanceOf(Unreachable.class));
        down.set(false);
        assertThat(value(kept, Locale.FRENCH)).isEqualTo(2);
    }

    @Test
    void keepsNoFailure() {
        var kept = kept(Duration.ofMinutes(1), Duration.ofHours(1));
        down.set(true);
        assertThatThrownBy(() -> value(kept, Locale.FRENCH)).isInstanceOf(Unreachable.class);
        down.set(false);
        assertThat(value(kept, Locale.FRENCH)).isEqualTo(1);
    }

    private Kept<Integer> kept(Duration fresh, Duration longest) {
        return new Kept<>(
                fresh,
                longest,
                language ->
                        down.get() ? Mono.error(new Unreachable("down")) : Mono.fromCallable(asked::incrementAndGet));
    }

    private static int value(Kept<Integer> kept, Locale language) {
        return Objects.requireNonNull(kept.in(language).block()).value();
    }
}

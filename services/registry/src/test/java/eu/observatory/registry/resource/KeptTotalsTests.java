package eu.observatory.registry.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class KeptTotalsTests {

    private final AtomicLong counts = new AtomicLong();
    private final Mono<Long> count = Mono.fromSupplier(counts::incrementAndGet);

    @Test
    void countsAListOnceForAWhile() {
        Totals totals = new KeptTotals(new ListSettings(Duration.ofHours(1)));
        assertThat(totals.of("all", count).block()).isEqualTo(1);
        assertThat(totals.of("all", count).block()).isEqualTo(1);
        assertThat(totals.of("another", count).block()).isEqualTo(2);
    }

    @Test
    void countsAgainAfterwards() {
        Totals totals = new KeptTotals(new ListSettings(Duration.ZERO));
        assertThat(totals.of("all", count).block()).isEqualTo(1);
        assertThat(totals.of("all", count).block()).isEqualTo(2);
    }

    @Test
    void countsOnceForAllWhoAskMeanwhileEvenWhenTheFirstOneIsGone() {
        Totals totals = new KeptTotals(new ListSettings(Duration.ofHours(1)));
        Sinks.One<Long> slow = Sinks.one();
        totals.of("all", slow.asMono()).subscribe().dispose();
        Mono<Long> second = totals.of("all", count).cache();
        second.subscribe();
        slow.tryEmitValue(7L);
        assertThat(second.block()).isEqualTo(7);
        assertThat(counts).hasValue(0);
    }

    @Test
    void keepsNoFailure() {
        Totals totals = new KeptTotals(new ListSettings(Duration.ofHours(1)));
        Mono<Long> away = Mono.error(new IllegalStateException("away"));
        assertThatThrownBy(() -> totals.of("all", away).block()).hasMessageContaining("away");
        assertThat(totals.of("all", count).block()).isEqualTo(1);
    }
}

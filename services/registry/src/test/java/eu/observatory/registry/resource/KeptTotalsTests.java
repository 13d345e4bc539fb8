package eu.observatory.registry.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class KeptTotalsTests {

    private final AtomicLong counts = new AtomicLong();
    private final Mono<Long> count = Mono.fromSupplier(counts::incrementAndGet);

    @Test
    void countsAListOnceForAWhile() {
        Totals totals = kept(Duration.ofHours(1));
        assertThat(totals.of("all", count).block()).isEqualTo(1);
        assertThat(totals.of("all", count).block()).isEqualTo(1);
        assertThat(totals.of("another", count).block()).isEqualTo(2);
    }

    @Test
    void countsAgainAfterwards() {
        Totals totals = kept(Duration.ZERO);
        assertThat(totals.of("all", count).block()).isEqualTo(1);
        assertThat(totals.of("all", count).block()).isEqualTo(2);
    }

    @Test
    void countsOnceForAllWhoAskMeanwhileEvenWhenTheFirstOneIsGone() {
        Totals totals = kept(Duration.ofHours(1));
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
        Totals totals = kept(Duration.ofHours(1));
        Mono<Long> away = Mono.error(new IllegalStateException("away"));
        assertThatThrownBy(() -> totals.of("all", away).block()).hasMessageContaining("away");
        assertThat(totals.of("all", count).block()).isEqualTo(1);
    }

    @Test
    void givesUpACountThatDoesNotEndAndCountsAnew() {
        Totals totals = new KeptTotals(new ListSettings(Duration.ofHours(1), Duration.ofMillis(100)));
        AtomicBoolean stopped = new AtomicBoolean();
        Mono<Long> endless = Mono.<Long>never().doOnCancel(() -> stopped.set(true));
        assertThat(totals.of("all", endless).toFuture())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TimeoutException.class);
        assertThat(stopped).isTrue();
        await().ignoreExceptions().until(() -> totals.of("all", count).block() == 1);
    }

    private static Totals kept(Duration totals) {
        return new KeptTotals(new ListSettings(totals, Duration.ofSeconds(10)));
    }
}

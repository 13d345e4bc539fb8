package eu.observatory.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandstillTests {

    private final Standstill standstill = new Standstill(Duration.ofHours(1));

    @Test
    void isNothingWhereThereIsNoBatch() {
        assertThat(standstill.seconds()).isZero();
        standstill.tries(true);
        standstill.applied();
        assertThat(standstill.seconds()).isZero();
    }

    @Test
    void growsWhileABatchHangs() {
        standstill.tries(true);
        double before = standstill.seconds();
        await().until(() -> standstill.seconds() > before);
    }

    @Test
    void countsFromTheFirstOfSeveralTries() {
        standstill.tries(true);
        await().until(() -> standstill.seconds() > 0.05);
        standstill.failed();
        standstill.tries(false);
        assertThat(standstill.seconds()).isGreaterThan(0.05);
    }

    @Test
    void beginsAnewWithAnotherBatch() {
        standstill.tries(true);
        await().until(() -> standstill.seconds() > 0.2);
        double before = standstill.seconds();
        standstill.failed();
        standstill.tries(true);
        assertThat(standstill.seconds()).isLessThan(before);
    }

    @Test
    void forgetsABatchThatNobodyTriesAgain() {
        Standstill impatient = new Standstill(Duration.ofMillis(50));
        impatient.tries(true);
        impatient.failed();
        await().until(() -> impatient.seconds() == 0);
    }

    @Test
    void tellsOfTheOldestOfSeveralThreads() throws InterruptedException {
        standstill.tries(true);
        await().until(() -> standstill.seconds() > 0.05);
        Thread other = Thread.ofPlatform().start(() -> {
            standstill.tries(true);
            standstill.applied();
        });
        other.join();
        assertThat(standstill.seconds()).isGreaterThan(0.05);
    }
}

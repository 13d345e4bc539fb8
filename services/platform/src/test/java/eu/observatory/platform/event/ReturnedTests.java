package eu.observatory.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.platform.web.Conflict;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class ReturnedTests {

    @Test
    void remembersLettersBeyondTheFirstThatWaits() {
        Returned returned = Returned.read(null, 10).and(12).and(13).and(17);

        assertThat(returned.next()).isEqualTo(10);
        assertThat(returned.waiting(20)).isEqualTo(7);
        assertThat(returned.has(13)).isTrue();
        assertThat(returned.has(14)).isFalse();
        assertThat(returned.write()).isEqualTo(new OffsetAndMetadata(10, "12-13,17-17"));
        assertThat(Returned.read(returned.write(), 10)).isEqualTo(returned);
    }

    @Test
    void closesTheGapThatTheLastOneLeaves() {
        Returned returned =
                Returned.read(new OffsetAndMetadata(10, "11-13,15-15"), 0).and(10);

        assertThat(returned.next()).isEqualTo(14);
        assertThat(returned.write()).isEqualTo(new OffsetAndMetadata(14, "15-15"));
    }

    @Test
    void forgetsWhatIsNoLongerKept() {
        Returned returned = Returned.read(new OffsetAndMetadata(10, "12-12,30-30"), 20);

        assertThat(returned.next()).isEqualTo(20);
        assertThat(returned.waiting(31)).isEqualTo(10);
    }

    @Test
    void countsNothingBeyondAnOlderEnd() {
        assertThat(Returned.read(new OffsetAndMetadata(10, "12-12"), 0).waiting(11))
                .isEqualTo(1);
        assertThat(Returned.read(new OffsetAndMetadata(10), 0).waiting(4)).isZero();
    }

    @Test
    void refusesMoreGapsThanTheBrokerKeeps() {
        Returned returned = Returned.read(null, 0);
        for (long offset = 1_000_001; offset < 1_000_601; offset += 2) {
            returned = returned.and(offset);
        }
        assertThatThrownBy(returned::write).isInstanceOf(Conflict.class).hasMessageContaining("Replay all");
    }
}

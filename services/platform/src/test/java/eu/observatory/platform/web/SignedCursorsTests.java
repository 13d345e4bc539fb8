package eu.observatory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedCursorsTests {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SignedCursors cursors = at(NOON, "secret");

    @Test
    void opensWhatItSealed() {
        Map<String, String> content = Map.of("after", "fr-siren-000000018", "total", "42");
        assertThat(cursors.open(cursors.seal(content))).isEqualTo(content);
    }

    @Test
    void saysThatAnExpiredCursorIsGone() {
        String cursor = cursors.seal(Map.of("after", "a"));
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(
                        () -> at(NOON.plus(Duration.ofMinutes(61)), "secret").open(cursor))
                .withMessageContaining("without cursor");
    }

    @Test
    void refusesEveryCursorWithOneBitChanged() {
        String cursor = cursors.seal(Map.of("after", "a"));
        for (int i = 0; i < cursor.length() - 1; i++) {
            char flipped = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String forged = cursor.substring(0, i) + flipped + cursor.substring(i + 1);
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> cursors.open(forged));
        }
    }

    @Test
    void refusesNoiseAndOtherSecrets() {
        String cursor = at(NOON, "other").seal(Map.of("after", "a"));
        for (String forged : new String[] {"", "%%%", "abc", "é", cursor}) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> cursors.open(forged));
        }
    }

    @Test
    void believesTheSecretBeforeAndSignsWithTheFirst() {
        SignedCursors both = at(NOON, "new", "secret");
        Map<String, String> content = Map.of("after", "a");
        assertThat(both.open(cursors.seal(content))).isEqualTo(content);
        assertThat(at(NOON, "new").open(both.seal(content))).isEqualTo(content);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> cursors.open(both.seal(content)));
    }

    private static SignedCursors at(Instant now, String... secrets) {
        return new SignedCursors(List.of(secrets), Duration.ofHours(1), Clock.fixed(now, ZoneOffset.UTC));
    }
}

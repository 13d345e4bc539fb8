package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SealTests {

    private static final byte[] HERE = Seal.place("here");
    private static final Tokens TOKENS = new Tokens("a", Instant.EPOCH, null, "i");

    private final Seal seal = seal("0f".repeat(32));

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open(seal.close(TOKENS, HERE), HERE, Tokens.class)).hasValue(TOKENS);
    }

    @Test
    void sealsTheSameThingDifferentlyEachTime() {
        assertThat(seal.close(TOKENS, HERE)).isNotEqualTo(seal.close(TOKENS, HERE));
    }

    @Test
    void opensNothingThatWasChangedOrMovedOrSealedElsewhere() {
        byte[] sealed = seal.close(TOKENS, HERE);
        assertThat(seal.open(sealed, Seal.place("there"), Tokens.class)).isEmpty();
        assertThat(seal("f0".repeat(32)).open(sealed, HERE, Tokens.class)).isEmpty();
        assertThat(seal.open(new byte[5], HERE, Tokens.class)).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(seal.open(changed, HERE, Tokens.class)).isEmpty();
        }
    }

    @Test
    void opensWhatTheKeyBeforeSealedAndSealsWithTheFirst() {
        Seal both = seal("f0".repeat(32), "0f".repeat(32));
        assertThat(both.open(seal.close(TOKENS, HERE), HERE, Tokens.class)).hasValue(TOKENS);
        byte[] sealed = both.close(TOKENS, HERE);
        assertThat(seal("f0".repeat(32)).open(sealed, HERE, Tokens.class)).hasValue(TOKENS);
        assertThat(seal.open(sealed, HERE, Tokens.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0f", "not hexadecimal", "-0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"})
    void wantsKeysOfTheirLength(String key) {
        assertThatThrownBy(() -> seal("0f".repeat(32), key)).hasMessageContaining("SESSION_KEY");
    }

    @Test
    void wantsAKey() {
        assertThatThrownBy(() -> seal()).hasMessageContaining("SESSION_KEY");
    }

    private static Seal seal(String... keys) {
        return new Seal(
                new SignInSettings(
                        URI.create("http://localhost"),
                        null,
                        "gateway",
                        "secret",
                        List.of(keys),
                        new SignInSettings.Database("", "", "", Migration.AT_START),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO),
                new JsonMapper());
    }
}

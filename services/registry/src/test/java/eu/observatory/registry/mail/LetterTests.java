package eu.observatory.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.observatory.platform.web.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    private static final Language FRENCH = new Language("fr");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk@example.org",
                "first.last+tag@sub.example.eu",
                "o'hara@example.org",
                "x@xn--bcher-kva.example",
                "a_b-c=d@1.example.org"
            })
    void oneAddressIsTaken(String address) {
        assertThat(Letter.isAddress(address)).isTrue();
        assertThat(new Letter(address, FRENCH, "receipt", Map.of(), address, null).to())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "desk@localhost",
                "desk@example.org\r\nBcc: other@example.org",
                "desk@example.org\nSubject: x",
                "desk@example.org,other@example.org",
                "desk@example.org;other@example.org",
                "Desk <desk@example.org>",
                "<desk@example.org>",
                "desk@example.org (comment)",
                "\"desk\"@example.org",
                "desk@[127.0.0.1]",
                "desk@127.0.0.1",
                "group:desk@example.org;",
                "desk@@example.org",
                "desk@example..org",
                ".desk@example.org",
                "desk.@example.org",
                "desk@-example.org",
                " desk@example.org",
                "desk@example.org ",
                "desk@example.org\u0000",
                "désk@example.org",
                "desk@exämple.org",
                "desk%00@example.org\t"
            })
    void anythingElseIsRefused(String text) {
        assertThat(Letter.isAddress(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter(text, FRENCH, "receipt", Map.of(), null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter("desk@example.org", FRENCH, "receipt", Map.of(), text, null));
    }

    @Test
    void veryLongTextIsRefusedQuickly() {
        assertThat(Letter.isAddress("a.".repeat(50_000) + "@example.org")).isFalse();
        assertThat(Letter.isAddress("a".repeat(65) + "@example.org")).isFalse();
        assertThat(Letter.isAddress("a@" + "b.".repeat(120) + "org")).isFalse();
    }

    @Test
    void nobodyIsNamedInALog() {
        assertThat(new Letter("desk@example.org", FRENCH, "receipt", Map.of("name", "Someone"), "me@example.org", null))
                .asString()
                .doesNotContain("@", "Someone");
    }

    @Test
    void templateIsAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter("desk@example.org", FRENCH, "../x", Map.of(), null, null));
    }
}

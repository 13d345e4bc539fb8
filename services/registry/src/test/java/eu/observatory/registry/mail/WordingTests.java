package eu.observatory.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.platform.web.Language;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    private final Wording wording = new Wording(Samples.settings());

    @ParameterizedTest
    @ValueSource(strings = {"nl", "de", "en"})
    void everyLanguageSaysTheSameThingsWithTheSameValues(String language) {
        ResourceBundle french = Wording.words(new Language("fr"));
        ResourceBundle other = Wording.words(new Language(language));
        assertThat(other.keySet()).isEqualTo(french.keySet());
        for (String key : french.keySet()) {
            assertThat(places(other.getString(key)))
                    .as("%s in %s", key, language)
                    .isEqualTo(places(french.getString(key)));
            assertThat(other.getString(key)).as("%s in %s", key, language).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void everySubjectHasItsText(String language) {
        Set<String> keys = Wording.words(new Language(language)).keySet();
        List<String> subjects =
                keys.stream().filter(key -> key.endsWith(".subject")).toList();
        assertThat(subjects).isNotEmpty();
        assertThat(subjects).allMatch(key -> keys.contains(key.replace(".subject", ".text")));
    }

    @Test
    void valueIsNeverReadAsATemplate() {
        assertThat(wording.of(Samples.toDesk("{email} $1 \\", "Hello {site}")).text())
                .contains("{email} $1 \\")
                .contains("Hello {site}");
    }

    @Test
    void lineBreaksOfValuesStayOutOfTheSubject() {
        String subject = wording.of(Samples.toDesk("Someone\r\nBcc: other@example.org\u2028X", "Hello"))
                .subject();
        assertThat(subject).doesNotContain("\r", "\n", "\u2028").contains("Someone Bcc: other@example.org X");
    }

    @Test
    void unseenCharactersStayOutOfTheText() {
        assertThat(wording.of(Samples.toDesk("Someone", "one\r\ntwo\rthree\u0000\u001b[31m\u0007"))
                        .text())
                .contains("one\ntwo\nthree[31m")
                .doesNotContain("\u0000", "\u001b", "\u0007", "\r");
    }

    @Test
    void unknownTemplateAndMissingValueAreRefused() {
        Letter letter = Samples.toDesk("Someone", "Hello");
        assertThatThrownBy(() -> wording.of(
                        new Letter(letter.to(), letter.language(), letter.template(), java.util.Map.of(), null, null)))
                .hasMessageContaining("no value for");
        assertThatThrownBy(() ->
                        wording.of(new Letter(letter.to(), letter.language(), "nothing", letter.values(), null, null)))
                .hasMessageContaining("nothing.subject");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}

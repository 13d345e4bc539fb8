package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.Reader.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class RelevanceTests {

    private static final String ONLY_KNOWN_BY_NACE = "fr-siren-000000018";
    private static final String NAMED_IN_DUTCH = "be-kbo-1999000027";
    private static final String DESCRIBED_IN_DUTCH = "be-kbo-1999000126";
    private static final String GERMAN_WITH_NACE = "be-kbo-1999000225";

    private final Reader reader;

    RelevanceTests(Reader reader) {
        this.reader = reader;
    }

    @Test
    void findsWhatIsOnlyKnownByItsActivityAndSaysWhy() {
        Reply reply = reader.ask("/search?q=menuiserie");

        JsonNode why = reply.item(ONLY_KNOWN_BY_NACE).path("why").path(0);
        assertThat(why.path("kind").asString()).isEqualTo("activity");
        assertThat(why.path("concept").asString()).isEqualTo("nace-rev2:43.32");
        assertThat(why.path("label").asString()).isEqualTo("Travaux de menuiserie");
        assertThat(why.path("matched").asString()).isEqualTo("menuiserie");
    }

    @Test
    void findsWhatIsNamedOrDescribedInAnotherLanguage() {
        Reply reply = reader.ask("/search?q=menuiserie");

        assertThat(reply.records()).contains(NAMED_IN_DUTCH, DESCRIBED_IN_DUTCH, GERMAN_WITH_NACE);
        JsonNode why = reply.item(DESCRIBED_IN_DUTCH).path("why").path(0);
        assertThat(why.path("kind").asString()).isEqualTo("activity");
        assertThat(why.path("matched").asString()).isEqualToIgnoringCase("schrijnwerk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Schreinerei", "joinery", "schrijnwerk", "menuisier", "pose de fenêtres", "menuiseries"})
    void findsAnActivityInEveryLanguageAndByEveryWordForIt(String q) {
        assertThat(reader.ask("/search?q={q}", q).records()).contains(ONLY_KNOWN_BY_NACE, GERMAN_WITH_NACE);
    }

    @Test
    void saysWhatAWordWasUnderstoodAsInTheReadersLanguage() {
        JsonNode concept = reader.askIn("de", "/search?q=menuiserie")
                .body()
                .path("interpretation")
                .path("concepts")
                .path(0);

        assertThat(concept.path("id").asString()).isEqualTo("nace-rev2:43.32");
        assertThat(concept.path("label").asString()).isEqualTo("Bautischlerei und -schlosserei");
        assertThat(concept.path("term").asString()).isEqualTo("menuiserie");
    }

    @Test
    void putsTheNameBeforeTheActivityAndTheActiveBeforeTheClosed() {
        List<String> records = reader.ask("/search?q=menuiserie").records();

        assertThat(records.indexOf("fr-siren-000000026")).isLessThan(records.indexOf(GERMAN_WITH_NACE));
        assertThat(records.indexOf("fr-siren-000000026")).isLessThan(records.indexOf("fr-siren-000000075"));
    }

    @ParameterizedTest
    @CsvSource({
        "ecole, fr-siren-000000034",
        "école, fr-siren-000000034",
        "ÉCOLES, fr-siren-000000042",
        "ecole buissonniere, fr-siren-000000042",
        "l'atelier, fr-siren-000000018",
        "l’atelier, fr-siren-000000034",
        "artois, fr-siren-000000026",
    })
    void looksThroughAccentsElisionsAndPlurals(String q, String expected) {
        assertThat(reader.ask("/search?q={q}", q).records()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "menusierie, fr-siren-000000018",
        "menuiseri, fr-siren-000000026",
        "buissoniere, fr-siren-000000042",
        "schrijnwerkrij, be-kbo-1999000027",
    })
    void forgivesAMisspeltWord(String q, String expected) {
        assertThat(reader.ask("/search?q={q}", q).records()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "000000018, fr-siren-000000018",
        "000 000 018, fr-siren-000000018",
        "000 000 018 00010, fr-siren-000000018",
        "FR 00 000000018, fr-siren-000000018",
        "1999.000.027, be-kbo-1999000027",
        "BE 1999.000.027, be-kbo-1999000027",
        "be1999000027, be-kbo-1999000027",
        "fr-siren-000000018, fr-siren-000000018",
    })
    void putsTheEnterpriseOfANumberFirstHoweverItIsTyped(String number, String expected) {
        Reply reply = reader.ask("/search?q={q}", number);

        assertThat(reply.records()).first().isEqualTo(expected);
        assertThat(reply.item(expected).path("why").path(0).path("kind").asString())
                .isEqualTo("identifier");
    }

    @Test
    void wantsEveryWordSomewhere() {
        assertThat(reader.ask("/search?q=menuiserie saint-omer").records())
                .contains(ONLY_KNOWN_BY_NACE)
                .doesNotContain(NAMED_IN_DUTCH, GERMAN_WITH_NACE, "fr-siren-000000091");
        assertThat(reader.ask("/search?q=menuiserie hainaut").records())
                .contains(NAMED_IN_DUTCH, DESCRIBED_IN_DUTCH)
                .doesNotContain(ONLY_KNOWN_BY_NACE);
    }

    @Test
    void knowsAPlaceInTheReadersLanguage() {
        Reply reply = reader.askIn("nl", "/search?q=schrijnwerk bergen");

        assertThat(reply.records()).containsExactlyInAnyOrder(NAMED_IN_DUTCH, DESCRIBED_IN_DUTCH);
        assertThat(reply.item(NAMED_IN_DUTCH).path("commune").path("label").asString())
                .isEqualTo("Bergen");
    }

    @Test
    void understandsSeveralWordsAsOneActivity() {
        assertThat(reader.ask("/search?q=aide à domicile").records()).first().isEqualTo("fr-siren-000000091");
        assertThat(reader.ask("/search?q=thuiszorg").records()).contains("fr-siren-000000091");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rue", "de", "le la les du", "rue de la", "à", "the", "l'", "d"})
    void isNotHeldUpByWordsThatSayNothing(String q) {
        assertThat(reader.ask("/search?q={q}", q).status()).isEqualTo(200);
    }

    @Test
    void marksWhatMatchedAndEscapesEverythingElse() {
        Reply reply = reader.ask("/search?q=menuiserie");

        JsonNode highlight = reply.item("fr-siren-000000083").path("highlights").path(0);
        assertThat(highlight.path("field").asString()).isEqualTo("title");
        assertThat(highlight.path("fragment").asString())
                .isEqualTo("&lt;b&gt;<mark>Menuiserie</mark>&lt;&#x2F;b&gt; &amp; Fils");
        assertThat(reply.item(DESCRIBED_IN_DUTCH).path("highlights").toString())
                .contains("<mark>schrijnwerk</mark>")
                .contains("&amp; &lt;buren&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "iemand die mij helpt: schrijnwerkerij laten doen, be-kbo-1999000027",
        "où faire la pose de mes fenêtres, fr-siren-000000018",
    })
    void understandsATermWhoseSmallWordsAreOthers(String q, String expected) {
        assertThat(reader.ask("/search?q={q}", q).records()).contains(expected);
    }

    @Test
    void namesAClassOnceAmongWhatItUnderstood() {
        List<String> concepts = reader.ask("/search?q=menuisier pose de fenêtres menuiserie")
                .body()
                .path("interpretation")
                .path("concepts")
                .valueStream()
                .map(concept -> concept.path("id").asString())
                .toList();

        assertThat(concepts).contains("nace-rev2:43.32").doesNotHaveDuplicates();
    }

    @Test
    void takesWordsForDifferentActivitiesAsAlternatives() {
        List<String> records =
                reader.ask("/search?q=menuiserie aide à domicile").records();

        assertThat(records).contains(ONLY_KNOWN_BY_NACE, "fr-siren-000000091");
    }

    @Test
    void findsNothingForWordsThatNobodyUses() {
        Reply reply = reader.ask("/search?q=xylophagoscope");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("total").asInt()).isZero();
        assertThat(reply.records()).isEmpty();
    }
}

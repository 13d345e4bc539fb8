package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.Reader.Reply;
import eu.observatory.search.reference.ReferenceFeed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class AdviceTests {

    private static final String JOINER = "fr-siren-000000018";

    private final Reader reader;
    private final ReferenceFeed reference;
    private final IndexControl index;

    AdviceTests(Reader reader, ReferenceFeed reference, IndexControl index) {
        this.reader = reader;
        this.reference = reference;
        this.index = index;
    }

    @Test
    void understandsAnOperatorsWordOnceItsTopicBringsIt() {
        assertThat(reader.ask("/search?q=bricoclub").records()).isEmpty();

        reference.concepts(List.of(Map.of(
                "id",
                "lexicon:own-43.32-bricoclub",
                "owner",
                "hub",
                "revision",
                1,
                "scheme",
                "lexicon",
                "code",
                "own-43.32-bricoclub",
                "labels",
                Map.of("fr", "bricoclub"),
                "terms",
                Map.of("fr", List.of("bricoclub"), "nl", List.of("schrijnwerk")),
                "nace",
                List.of("nace-rev2:43.32"))));
        index.refresh();

        Reply reply = reader.ask("/search?q=bricoclub");
        assertThat(reply.records()).contains(JOINER, "be-kbo-1999000126");
        assertThat(reply.item(JOINER).path("why").path(0).path("label").asString())
                .isEqualTo("Travaux de menuiserie");
        assertThat(reply.item("be-kbo-1999000126")
                        .path("why")
                        .path(0)
                        .path("matched")
                        .asString())
                .isEqualTo("schrijnwerk");
    }

    @Test
    void offersTheSpellingThatFindsMoreAndShowsIt() {
        Reply reply = reader.ask("/search?q=nenuiserie");

        assertThat(reply.body().path("didYouMean").path("q").asString()).isEqualTo("menuiserie");
        assertThat(reply.body().path("didYouMean").path("total").asLong())
                .isEqualTo(
                        reader.ask("/search?q=menuiserie").body().path("total").asLong())
                .isEqualTo(reply.body().path("total").asLong());
        assertThat(reply.body().path("fallback").path("kind").asString()).isEqualTo("spelling");
        assertThat(reply.body().path("fallback").path("q").asString()).isEqualTo("menuiserie");
        assertThat(reply.records()).contains(JOINER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"menuiserie", "ecole", "999999999", "BE 0999.999.999", "fr-siren-999999999", "1234567", ""})
    void offersNoSpellingWhereThereIsEnoughOrNothingToSpell(String q) {
        assertThat(reader.ask("/search?q={q}", q).body().path("didYouMean").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "menuiserie xylophagoscope, fewer-words",
        "plâtrerie, broader-activity",
    })
    void readsMoreWidelyWhatFindsNothing(String q, String kind) {
        Reply reply = reader.ask("/search?q={q}", q);

        assertThat(reply.body().path("fallback").path("kind").asString()).isEqualTo(kind);
        assertThat(reply.body().path("total").asInt()).isPositive();
        assertThat(reply.records()).contains(JOINER);
    }

    @Test
    void keepsToTheFiltersInEveryReading() {
        assertThat(reader.ask("/search?q=menuiserie xylophagoscope&commune=fr-62765")
                        .records())
                .containsExactlyInAnyOrder(JOINER, "fr-siren-000000075");
        assertThat(reader.ask("/search?q=nenuiserie&owner=elsewhere")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void saysWhatItDidInTheReadersLanguage() {
        List<String> explanations = Stream.of("fr", "nl", "de", "en")
                .map(language -> reader.askIn(language, "/search?q=menuiserie xylophagoscope")
                        .body()
                        .path("fallback")
                        .path("explanation")
                        .asString())
                .toList();

        assertThat(explanations)
                .doesNotHaveDuplicates()
                .contains("Nothing has all of the words. This has some of them.");
    }

    @Test
    void readsOnInTheWiderReading() {
        Reply first = reader.ask("/search?limit=2&q=menuiserie xylophagoscope");
        Reply second = reader.ask(
                "/search?limit=2&q=menuiserie xylophagoscope&cursor={cursor}",
                first.body().path("next").asString());

        assertThat(second.records()).hasSize(2).doesNotContainAnyElementsOf(first.records());
        assertThat(second.body().path("total").asInt())
                .isEqualTo(first.body().path("total").asInt());
        assertThat(second.body().path("fallback").path("kind").asString()).isEqualTo("fewer-words");
    }

    @Test
    void leavesNothingAsNothing() {
        Reply reply = reader.ask("/search?q=xylophagoscope");

        assertThat(reply.body().path("total").asInt()).isZero();
        assertThat(reply.body().path("fallback").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zzzz*?~2 \"((", "nenuiserie\\", "<script>nenuiserie", "$&{q}", "𝔪𝔢𝔫𝔲", "ééééééééé \u202Eabc"
            })
    void staysCalmWhateverIsSpelt(String q) {
        assertThat(reader.ask("/search?q={q}", q).status()).isEqualTo(200);
        assertThat(reader.ask("/search?q={q}", q.repeat(12)).status()).isIn(200, 400);
    }
}

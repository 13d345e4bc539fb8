package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.Reader.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class ExplainTests {

    private static final String JOINER = "hub:enterprise:fr-siren-000000018";

    private final Reader reader;

    ExplainTests(Reader reader) {
        this.reader = reader;
    }

    @Test
    void saysInSentencesWhyAThingIsFound() {
        Reply reply = explain("en", JOINER, "menuiserie");

        assertThat(reply.body().path("found").asBoolean()).isTrue();
        assertThat(reply.body().path("score").asDouble()).isPositive();
        assertThat(sentences(reply))
                .first()
                .isEqualTo("Its activity or legal form, Joinery installation (43.32), is what “menuiserie” asks for.");
        JsonNode part = reply.body().path("parts").path(0);
        assertThat(part.path("concept").asString()).isEqualTo("nace-rev2:43.32");
        assertThat(part.path("weight").asDouble()).isPositive();
    }

    @Test
    void saysItInFourLanguages() {
        assertThat(Stream.of("fr", "nl", "de", "en")
                        .map(language -> sentences(explain(language, JOINER, "menuiserie"))
                                .getFirst()))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.contains("43.32") && !sentence.contains("{"));
    }

    @Test
    void saysWhichWordsItDoesNotAnswer() {
        Reply reply = explain("en", JOINER, "menuiserie xylophagoscope");

        assertThat(reply.body().path("found").asBoolean()).isFalse();
        assertThat(sentences(reply))
                .startsWith("It is not among what “menuiserie xylophagoscope” finds.")
                .endsWith("Nothing about it answers “xylophagoscope”.");
    }

    @Test
    void saysThatAClosedOneCountsLess() {
        assertThat(sentences(explain("en", "hub:enterprise:fr-siren-000000075", "menuiserie")))
                .contains("It has closed down: what is closed counts less than half.");
    }

    @ParameterizedTest
    @CsvSource({
        "000 000 018, is one of its registration numbers",
        "marais, Its name has",
        "saint-omer, is in its address|points to: Saint-Omer",
    })
    void knowsEveryKindOfReason(String q, String sentence) {
        assertThat(sentences(explain("en", JOINER, q))).first().asString().containsPattern(sentence);
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(explain("en", "hub:enterprise:nobody", "menuiserie").status())
                .isEqualTo(404);
        assertThat(reader.ask("/search/explain?id={id}&q=", JOINER).status()).isEqualTo(400);
        assertThat(reader.ask("/search/explain?q=menuiserie").status()).isEqualTo(400);
    }

    private Reply explain(String language, String id, String q) {
        return reader.askIn(language, "/search/explain?id={id}&q={q}", id, q);
    }

    private static List<String> sentences(Reply reply) {
        return reply.body()
                .path("sentences")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}

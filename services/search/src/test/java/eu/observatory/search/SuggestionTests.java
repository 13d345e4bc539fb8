package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class SuggestionTests {

    private final Reader reader;

    SuggestionTests(Reader reader) {
        this.reader = reader;
    }

    @ParameterizedTest
    @CsvSource({
        "menuis, fr, activity:nace-rev2:43.32:Travaux de menuiserie",
        "menuis, en, activity:nace-rev2:43.32:Joinery installation",
        "Schrein, fr, activity:nace-rev2:43.32:Travaux de menuiserie",
        "menuis, fr, enterprise:fr-siren-000000026:MENUISERIE SOLIDAIRE DE L'ARTOIS",
        "solidaire men, fr, enterprise:fr-siren-000000026:MENUISERIE SOLIDAIRE DE L'ARTOIS",
        "ecole bui, fr, enterprise:fr-siren-000000042:École buissonnière",
        "hain, fr, territory:BE32:Province de Hainaut",
        "Bergen, nl, territory:be-53053:Bergen",
        "saint-o, fr, territory:fr-62765:Saint-Omer",
    })
    void completes(String typed, String language, String expected) {
        assertThat(suggestions(language, typed)).contains(expected);
    }

    @Test
    void leavesRoomForEveryKind() {
        JsonNode items = reader.ask("/suggestions?q=ma&limit=2").body().path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.valueStream().map(item -> item.path("kind").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void suggestsNothingForNothing() {
        assertThat(suggestions("fr", "")).isEmpty();
        assertThat(suggestions("fr", " - ")).isEmpty();
    }

    @Test
    void leavesClosedEnterprisesOut() {
        assertThat(suggestions("fr", "ancienne men")).isEmpty();
    }

    private List<String> suggestions(String language, String typed) {
        return reader.askIn(language, "/suggestions?q={typed}", typed)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("kind").asString() + ":"
                        + item.path("id").asString() + ":" + item.path("label").asString())
                .toList();
    }
}

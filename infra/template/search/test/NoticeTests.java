package eu.observatory.search.notice;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.EventSchemas;
import eu.observatory.search.index.Titles;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NoticeTests {

    @Test
    void exampleOfTheTopicIsADocumentThatItsWordsFind() {
        var document = new JsonMapper()
                .readValue(EventSchemas.example("notices.notices"), NoticeState.class)
                .document(Instant.EPOCH);

        assertThat(document.key()).startsWith("hub:notice:");
        assertThat(document.title()).containsKeys("fr", "nl");
        assertThat(document.title()).doesNotContainKey(Titles.UNKNOWN);
        assertThat(document.territory()).isNotNull().satisfies(place -> assertThat(place.nuts1())
                .isEqualTo("BE3"));
    }
}

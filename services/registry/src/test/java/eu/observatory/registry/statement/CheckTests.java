package eu.observatory.registry.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.platform.json.HouseJson;
import eu.observatory.platform.web.Invalid;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CheckTests {

    private final JsonMapper json = HouseJson.mapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                    | statement",
                "{'texts': {'slogan': {'fr': 'x'}}}                                    | statement.texts.slogan",
                "{'texts': {'presentation': {'it': 'x'}}}                              | statement.texts.presentation.it",
                "{'texts': {'presentation': {'fr': '<script>alert(1)</script>'}}}      | statement.texts.presentation.fr",
                "{'texts': {'presentation': {'fr': 'a\\u0000b'}}}                      | statement.texts.presentation.fr",
                "{'texts': {'presentation': {'fr': 'a\\u202eb'}}}                      | statement.texts.presentation.fr",
                "{'activities': ['43.32']}                                             | statement.activities[0]",
                "{'activities': ['nace-rev2:43.32', 'skill:joinery']}                  | statement.activities[1]",
                "{'activities': [null]}                                                | statement.activities[0]",
                "{'equipment': [{'capacity': 3}]}                                      | statement.equipment[0].name",
                "{'equipment': [{'name': {'fr': 'a'}}, {'name': {'fr': 'b'}, 'capacity': -1}]} | statement.equipment[1].capacity",
                "{'equipment': [{'name': {'fr': 'a'}, 'capacity': 0.00001}]}           | statement.equipment[0].capacity",
                "{'equipment': [{'name': {'fr': 'a'}, 'capacity': 1e300}]}             | statement.equipment[0].capacity",
                "{'equipment': [{'concept': 'skill:joinery'}]}                         | statement.equipment[0].concept",
                "{'skills': [{'name': {'fr': ''}}]}                                    | statement.skills[0].name",
                "{'certifications': [{'name': ' '}]}                                   | statement.certifications[0].name",
                "{'certifications': [{'name': 'a', 'url': 'javascript:alert(1)'}]}     | statement.certifications[0].url",
                "{'references': [{'title': {'fr': 'a'}, 'url': 'https://u:p@a.example'}]} | statement.references[0].url",
                "{'references': [{'title': {'fr': 'a'}, 'url': '//a.example'}]}        | statement.references[0].url",
                "{'references': [{'title': {}}]}                                       | statement.references[0].title",
                "{'references': [{'title': {'fr': 'a'}, 'year': 20255}]}               | statement.references[0].year",
                "{'contacts': {'email': 'a@b.example, c@d.example'}}                   | statement.contacts.email",
                "{'contacts': {'email': 'Bob <a@b.example>'}}                          | statement.contacts.email",
                "{'contacts': {'phone': 'call me'}}                                    | statement.contacts.phone",
                "{'contacts': {'website': 'ftp://a.example'}}                          | statement.contacts.website",
                "{'partnerships': {'open': true, 'text': {'fr': '&lt;b&gt;'}}}         | statement.partnerships.text.fr",
            })
    void namesTheFieldThatMayNotBePublished(String change, String field) {
        assertThatThrownBy(() -> tidy(change))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        problem -> assertThat(problem)
                                .extracting("body.properties")
                                .isEqualTo(Map.of("field", field)));
    }

    @Test
    void refusesWhatIsTooLongOrTooMany() {
        String line = "x".repeat(5_001);
        assertThatThrownBy(() -> tidy("{'texts': {'presentation': {'fr': '" + line + "'}}}"))
                .hasMessageContaining("At most 5000 characters; these are 5001");
        String many = "{'name': {'fr': 'a'}},".repeat(51);
        assertThatThrownBy(() -> tidy("{'skills': [" + many.substring(0, many.length() - 1) + "]}"))
                .hasMessageContaining("At most 50; these are 51");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 < 6 & 7 > 3", "Q&R; ou pas", "l'été à « Namur »", "ligne\\nligne\\tcolonne"})
    void takesPlainTextAsItIs(String text) {
        assertThat(tidy("{\"texts\": {\"presentation\": {\"fr\": \"%s\"}}}".formatted(text))
                        .texts())
                .isEqualTo(Map.of(
                        "presentation", Map.of("fr", text.replace("\\n", "\n").replace("\\t", "\t"))));
    }

    @Test
    void tidiesBlanksLineBreaksAndComposedLetters() {
        Statement tidy = tidy("{'texts': {'presentation': {'fr': ' e\\u0301te\\u0301\\r\\n2026 ', 'nl': '  '}}}");

        assertThat(tidy.texts()).isEqualTo(Map.of("presentation", Map.of("fr", "été\n2026")));
    }

    @Test
    void gathersTheConceptsWithTheirFields() {
        Check check = new Check();
        check.tidy(json.readValue(
                "{\"activities\": [\"nace-rev2:43.32\"], \"equipment\": [{\"concept\": \"equipment:van\"}]}",
                Statement.class));

        assertThat(check.concepts())
                .isEqualTo(Map.of(
                        "statement.activities[0]",
                        "nace-rev2:43.32",
                        "statement.equipment[0].concept",
                        "equipment:van"));
    }

    private Statement tidy(String change) {
        String text = change.startsWith("{\"") ? change : change.replace('\'', '"');
        return new Check().tidy(json.readValue(text, Statement.class));
    }
}

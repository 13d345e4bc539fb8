package eu.observatory.portal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.RecordedGateway;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WordingTests {

    private static final JsonNode STATEMENT =
            JsonMapper.shared().readTree(RecordedGateway.recording("statement", "fr"));

    @ParameterizedTest
    @EnumSource(Section.class)
    void writesWhatItRead(Section section) {
        var said = STATEMENT.path(section.path());
        var written = Wording.write(Wording.read(section, said, Map.of()));
        if (said.isMissingNode()) {
            assertThat(written).isEmpty();
        } else {
            assertThat(written.toString()).isEqualTo(said.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void keepsThroughAFormWhatItRead(Section section) {
        var draft = Wording.read(section, STATEMENT.path(section.path()), Map.of());
        assertThat(Wording.write(Draft.of(section, form(draft.open()))).toString())
                .isEqualTo(Wording.write(draft).toString());
    }

    @ParameterizedTest
    @CsvSource({"'2,5', 2.5", "3, 3", "'1 200', 1200", "0.125, 0.125"})
    void readsNumbersAsPeopleWriteThem(String typed, String number) {
        var draft = Wording.checked(Draft.of(Section.EQUIPMENT, fields(Map.of("name.fr", "Four", "capacity", typed))));
        assertThat(draft.isWrong()).isFalse();
        assertThat(Wording.write(draft).path(0).path("capacity").asString()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"capacity, much, number", "capacity, -1, number", "capacity, 1e9, number"})
    void marksWhatIsNoNumber(String input, String typed, String expected) {
        var draft = Wording.checked(Draft.of(Section.EQUIPMENT, fields(Map.of("name.fr", "Four", input, typed))));
        assertThat(draft.rows().getFirst().wrong(input)).isEqualTo(expected);
    }

    @Test
    void takesBackWhatWasEmptied() {
        var nothing = new LinkedMultiValueMap<String, String>();
        assertThat(Wording.write(Draft.of(Section.EQUIPMENT, nothing)).toString())
                .isEqualTo("[]");
        assertThat(Wording.write(Draft.of(Section.TEXTS, nothing)).toString()).isEqualTo("{}");
        assertThat(Wording.write(Draft.of(Section.CONTACTS, nothing)).toString())
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "statement.equipment[1].capacity, 1, capacity, number",
        "statement.equipment[0].name.fr, 0, name.fr, line",
        "statement.equipment[1].name, 1, name, missing",
        "statement.equipment[0].concept, 0, concept, concept"
    })
    void placesWhatTheRegistryRefuses(String field, int row, String input, String expected) {
        var form = fields(Map.of("name.fr", "Four", "concept", "Four", "id", "equipment:kiln"));
        form.add("r1.capacity", "4");
        var draft = Draft.of(Section.EQUIPMENT, form).refused(field);
        assertThat(draft.problem()).isNull();
        assertThat(draft.rows().get(row).wrong(input)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"statement, same", "statement.skills[9].name, unplaced", "language, unplaced", "'', unplaced"})
    void saysOfAllOfItWhatHasNoPlace(String field, String problem) {
        assertThat(Draft.of(Section.SKILLS, fields(Map.of("name.fr", "Tri")))
                        .refused(field)
                        .problem())
                .isEqualTo(problem);
    }

    @Test
    void leavesOutARowThatIsTakenAway() {
        var form = fields(Map.of("name.fr", "Tri"));
        form.add("r1.name.fr", "Soudure");
        form.add("r2.name.fr", "Peinture");
        var left = Draft.of(Section.SKILLS, form).without(1);
        assertThat(left.rows()).extracting(row -> row.said("name.fr")).containsExactly("Tri", "Peinture");
        assertThat(left.rows()).extracting(Row::number).containsExactly(0, 1);
    }

    @Test
    void isWrittenInTheReadersLanguageWhereThereIsAWordInIt() {
        var both = fields(Map.of("name.fr", "Tri", "name.nl", "Sorteren"));
        assertThat(Draft.of(Section.SKILLS, both).language("nl")).isEqualTo("nl");
        assertThat(Draft.of(Section.SKILLS, both).language("de")).isEqualTo("fr");
    }

    @Test
    void comparesThingByThing() {
        var contribution = JsonMapper.shared().readTree(RecordedGateway.recording("contribution", "fr"));
        var diff = contribution.path("diff").path(0);
        var lines = Line.between(
                Entry.of(Section.EQUIPMENT, diff.path("before"), Map.of(), Locale.FRENCH),
                Entry.of(Section.EQUIPMENT, diff.path("after"), Map.of(), Locale.FRENCH));
        assertThat(lines).extracting(Line::kind).containsExactly("removed", "added", "added", "removed");
        assertThat(lines.getFirst().entry().parts()).contains(new Part("capacity", null, "2,5", false));
        assertThat(lines.get(1).entry().parts()).contains(new Part("capacity", null, "3", false));
    }

    @Test
    void comparesTextsLanguageByLanguage() {
        var before = JsonMapper.shared().readTree("{\"presentation\":{\"fr\":\"Un\",\"nl\":\"Een\"}}");
        var after = JsonMapper.shared().readTree("{\"presentation\":{\"fr\":\"Deux\",\"nl\":\"Een\",\"de\":\"Eins\"}}");
        assertThat(Line.between(
                        Entry.of(Section.TEXTS, before, Map.of(), Locale.FRENCH),
                        Entry.of(Section.TEXTS, after, Map.of(), Locale.FRENCH)))
                .extracting(line ->
                        line.kind() + " " + line.entry().parts().getFirst().value())
                .containsExactly("removed Un", "added Deux", "kept Een", "added Eins");
    }

    private static MultiValueMap<String, String> fields(Map<String, String> row) {
        var form = new LinkedMultiValueMap<String, String>();
        row.forEach((input, value) -> form.add("r0." + input, value));
        return form;
    }

    private static MultiValueMap<String, String> form(Draft draft) {
        var form = new LinkedMultiValueMap<String, String>();
        draft.rows().forEach(row -> {
            form.add(row.name("concept"), row.said("concept"));
            row.values().forEach((input, value) -> form.set(row.name(input), value));
        });
        return form;
    }
}

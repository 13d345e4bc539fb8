package eu.observatory.registry.contribution;

import eu.observatory.registry.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares statements section by section. */
@Component
class Sections {

    private final JsonMapper json;

    Sections(JsonMapper json) {
        this.json = json;
    }

    /** What the sections of a change say in a statement. */
    Statement of(Statement change, Statement whole) {
        ObjectNode wanted = json.valueToTree(change);
        ObjectNode said = json.valueToTree(whole);
        return json.treeToValue(said.retain(wanted.propertyNames()), Statement.class);
    }

    /** Each section of a contribution against what is said now. */
    List<SectionChange> differences(Contribution contribution, Statement now) {
        ObjectNode proposed = json.valueToTree(contribution.statement());
        ObjectNode then = json.valueToTree(contribution.before());
        ObjectNode current = contribution.status().open() ? json.valueToTree(now) : then;
        List<SectionChange> differences = new ArrayList<>();
        for (String section : proposed.propertyNames()) {
            JsonNode is = current.get(section);
            boolean changed = !Objects.equals(is, then.get(section));
            differences.add(new SectionChange(section, is, told(proposed.get(section)), changed));
        }
        return differences;
    }

    /** The sections that the enterprise has changed since a contribution was made. */
    List<String> changedMeanwhile(Contribution contribution, Statement now) {
        return differences(contribution, now).stream()
                .filter(SectionChange::changedMeanwhile)
                .map(SectionChange::section)
                .toList();
    }

    static boolean isNothing(SectionChange difference) {
        return Objects.equals(difference.before(), difference.after());
    }

    private static @Nullable JsonNode told(JsonNode section) {
        return section.isContainer() && section.isEmpty() ? null : section;
    }
}

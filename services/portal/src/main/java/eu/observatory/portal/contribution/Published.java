package eu.observatory.portal.contribution;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import eu.observatory.portal.statement.Entry;
import eu.observatory.portal.statement.Section;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What an enterprise says of itself, section by section, as of a revision. */
public final class Published {

    private final Map<String, JsonNode> fields = new HashMap<>();

    @JsonAnySetter
    void field(String name, JsonNode value) {
        fields.put(name, value);
    }

    /** 0 where it has said nothing. */
    public long revision() {
        return section("revision").asLong(0);
    }

    /** Missing where it says nothing there. */
    public JsonNode of(Section section) {
        return section(section.path());
    }

    private JsonNode section(String name) {
        return fields.getOrDefault(name, MissingNode.getInstance());
    }

    public Stream<String> concepts() {
        return Stream.of(Section.values()).flatMap(section -> Entry.concepts(section, of(section)));
    }
}

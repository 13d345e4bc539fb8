package eu.observatory.registry.enterprise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares two states. That a source was only looked at again, on a later day, is no difference. */
@Component
class Differences {

    private static final Set<String> NEVER = Set.of("revision");

    private final JsonMapper json;

    Differences(JsonMapper json) {
        this.json = json;
    }

    List<Change> between(Enterprise before, Enterprise after) {
        ObjectNode old = json.valueToTree(before);
        ObjectNode current = json.valueToTree(after);
        Set<String> fields = new LinkedHashSet<>(old.propertyNames());
        fields.addAll(current.propertyNames());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            JsonNode was = old.get(field);
            JsonNode is = current.get(field);
            if (!NEVER.contains(field) && !Objects.equals(undated(was), undated(is))) {
                changes.add(new Change(field, was, is));
            }
        }
        return changes;
    }

    private static @Nullable JsonNode undated(@Nullable JsonNode value) {
        if (value == null || !value.isArray()) {
            return value;
        }
        JsonNode copy = value.deepCopy();
        for (JsonNode element : copy) {
            if (element instanceof ObjectNode object) {
                object.remove(List.of("extractDate", "lastChecked"));
            }
        }
        return copy;
    }
}

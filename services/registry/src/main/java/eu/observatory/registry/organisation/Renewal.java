package eu.observatory.registry.organisation;

import eu.observatory.platform.outbox.Mark;
import eu.observatory.platform.outbox.Marks;
import eu.observatory.platform.outbox.RecordTopic;
import eu.observatory.registry.enterprise.Change;
import eu.observatory.registry.organisation.OrganisationRegister.Current;
import eu.observatory.registry.organisation.Renewed.How;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings organisations up to what is said of them now: only a real difference makes a revision and is published. */
@Component
class Renewal {

    private final Statements statements;
    private final Consolidation consolidation;
    private final OrganisationRegister register;
    private final Marks marks;
    private final JsonMapper json;

    Renewal(
            Statements statements,
            Consolidation consolidation,
            OrganisationRegister register,
            Marks marks,
            JsonMapper json) {
        this.statements = statements;
        this.consolidation = consolidation;
        this.register = register;
        this.marks = marks;
        this.json = json;
    }

    /** Reads what is said of these and composes them; returns the revisions that came of it. Call within a turn. */
    List<Renewed> run(Collection<String> organisations, Cause cause) {
        Set<String> ids = new LinkedHashSet<>(organisations);
        Map<String, List<Statement>> said = statements.of(ids);
        Map<String, Current> current = register.current(ids);
        List<Renewed> renewed = new ArrayList<>();
        for (String id : ids) {
            Renewed row = renewed(id, said.getOrDefault(id, List.of()), current.get(id));
            if (row != null) {
                renewed.add(row);
            }
        }
        if (!renewed.isEmpty()) {
            register.write(renewed, cause);
            marks.mark(
                    OrganisationPublication.TOPIC,
                    renewed.stream().map(Renewed::state).map(Renewal::mark).toList());
        }
        return renewed;
    }

    private static Mark mark(Organisation state) {
        return new Mark(RecordTopic.key(state.owner(), state.id()), state.revision());
    }

    private @Nullable Renewed renewed(String id, List<Statement> said, @Nullable Current before) {
        if (said.isEmpty()) {
            return before == null || before.withdrawn()
                    ? null
                    : new Renewed(How.WITHDRAWN, next(before, before.state()), List.of(), List.of());
        }
        List<String> datasets = said.stream()
                .map(statement -> statement.source().dataset())
                .sorted()
                .toList();
        Organisation state = consolidation.of(id, said);
        if (before == null) {
            return new Renewed(How.ADDED, state.withRevision(1), datasets, List.of());
        }
        List<Change> changes = changes(before.state(), state);
        if (!before.withdrawn() && changes.isEmpty()) {
            return null;
        }
        How how = before.withdrawn() ? How.RETURNED : How.CHANGED;
        return new Renewed(how, next(before, state), datasets, changes);
    }

    private static Organisation next(Current before, Organisation state) {
        return state.withRevision(before.state().revision() + 1);
    }

    /** That a source was only looked at again, on a later day, is no difference. */
    private List<Change> changes(Organisation before, Organisation after) {
        ObjectNode old = json.valueToTree(before);
        ObjectNode current = json.valueToTree(after);
        Set<String> fields = new LinkedHashSet<>(old.propertyNames());
        fields.addAll(current.propertyNames());
        fields.remove("revision");
        return fields.stream()
                .filter(field -> !Objects.equals(undated(old.get(field)), undated(current.get(field))))
                .map(field -> new Change(field, old.get(field), current.get(field)))
                .toList();
    }

    private static @Nullable JsonNode undated(@Nullable JsonNode value) {
        if (value == null || !value.isArray()) {
            return value;
        }
        JsonNode copy = value.deepCopy();
        copy.forEach(element -> {
            if (element instanceof ObjectNode object) {
                object.remove("extractDate");
            }
        });
        return copy;
    }
}

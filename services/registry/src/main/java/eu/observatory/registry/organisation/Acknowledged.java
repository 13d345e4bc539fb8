package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Provenance;
import eu.observatory.registry.enterprise.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects fields from statements in their order of precedence, and remembers to whom each field is owed. */
final class Acknowledged {

    private final List<Statement> statements;
    private final List<Provenance> provenance = new ArrayList<>();

    Acknowledged(List<Statement> statements) {
        this.statements = statements;
    }

    <T> @Nullable T first(String field, Function<Description, @Nullable T> reading) {
        for (Statement statement : statements) {
            T value = reading.apply(statement.description());
            if (value != null) {
                credit(field, statement, null);
                return value;
            }
        }
        return null;
    }

    /** Whatever any of them says, those of one key once, as the first says it. */
    <T> List<T> all(String field, Function<Description, List<T>> reading, Function<? super T, ?> key) {
        Map<Object, T> found = new LinkedHashMap<>();
        for (Statement statement : statements) {
            for (T value : reading.apply(statement.description())) {
                if (found.putIfAbsent(key.apply(value), value) == null) {
                    credit(field, statement, null);
                }
            }
        }
        return List.copyOf(found.values());
    }

    void credit(String field, Statement statement, @Nullable LocalDate on) {
        Source source = statement.source();
        Provenance credit =
                new Provenance(field, source.dataset(), on == null ? source.extractDate() : on, source.licence());
        if (!provenance.contains(credit)) {
            provenance.add(credit);
        }
    }

    List<Provenance> provenance() {
        return List.copyOf(provenance);
    }
}

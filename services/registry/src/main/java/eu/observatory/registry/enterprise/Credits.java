package eu.observatory.registry.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects fields from sayings in their order of precedence, and remembers to whom each field is owed. */
final class Credits {

    private final List<Saying> sayings;
    private final List<Provenance> provenance = new ArrayList<>();

    Credits(List<Saying> sayings) {
        this.sayings = sayings;
    }

    <T> @Nullable T first(String field, Function<Saying, @Nullable T> reading) {
        for (Saying saying : sayings) {
            T value = reading.apply(saying);
            if (value != null) {
                credit(field, saying);
                return value;
            }
        }
        return null;
    }

    <T> List<T> firstList(String field, Function<Facts, List<T>> reading) {
        List<T> found = first(field, saying -> {
            List<T> values = reading.apply(saying.facts());
            return values.isEmpty() ? null : values;
        });
        return found == null ? List.of() : found;
    }

    void credit(String field, Saying saying) {
        credit(field, saying, saying.source().extractDate());
    }

    void credit(String field, Saying saying, LocalDate on) {
        Provenance credit = new Provenance(
                field, saying.source().dataset(), on, saying.source().licence());
        if (!provenance.contains(credit)) {
            provenance.add(credit);
        }
    }

    List<Provenance> provenance() {
        return List.copyOf(provenance);
    }
}

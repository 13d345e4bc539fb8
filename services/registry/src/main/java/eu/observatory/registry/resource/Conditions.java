package eu.observatory.registry.resource;

import eu.observatory.platform.web.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A filter as SQL conditions and what is bound to them: values of one parameter widen, parameters narrow. */
public final class Conditions {

    private static final int MAX_VALUES = 50;

    private final StringBuilder where;
    private final Map<String, Object> bindings = new LinkedHashMap<>();

    /** @param always what holds for all */
    public Conditions(String always) {
        where = new StringBuilder(always);
    }

    public String sql() {
        return where.toString();
    }

    public GenericExecuteSpec bind(GenericExecuteSpec statement) {
        GenericExecuteSpec bound = statement;
        for (Map.Entry<String, Object> binding : bindings.entrySet()) {
            bound = bound.bind(binding.getKey(), binding.getValue());
        }
        return bound;
    }

    /** The column holds one of the values. */
    public void among(String column, List<String> values) {
        if (!values.isEmpty()) {
            where.append(" and %1$s = any(:%1$s)".formatted(column));
            bindings.put(column, values.toArray(String[]::new));
        }
    }

    /** The column, an array, holds one of the values at least. */
    public void overlapping(String column, List<String> values) {
        if (!values.isEmpty()) {
            where.append(" and %1$s && :%1$s".formatted(column));
            bindings.put(column, values.toArray(String[]::new));
        }
    }

    /** The column begins with one of the codes; as ranges, so that its index serves. */
    public void beginning(String column, List<String> codes) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            ranges.add("%1$s >= :%1$s%2$dfrom and %1$s < :%1$s%2$dto".formatted(column, i));
            bindings.put(column + i + "from", codes.get(i));
            bindings.put(column + i + "to", codes.get(i) + "~");
        }
        if (!ranges.isEmpty()) {
            where.append(" and (").append(String.join(" or ", ranges)).append(")");
        }
    }

    public void is(String column, @Nullable Boolean value) {
        if (value != null) {
            where.append(" and %1$s = :%1$s".formatted(column));
            bindings.put(column, value);
        }
    }

    /** The values of a parameter, refused where one is not of the form. */
    public static List<String> checked(String field, List<String> values, Pattern form, String example) {
        if (values.size() > MAX_VALUES) {
            throw new Invalid(field, "At most " + MAX_VALUES + " values at once; ask in several requests.");
        }
        if (!values.stream().allMatch(form.asMatchPredicate())) {
            throw new Invalid(field, "Not a value of this filter. One looks like '" + example + "'.");
        }
        return values;
    }
}

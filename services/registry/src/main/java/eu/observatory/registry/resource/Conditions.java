package eu.observatory.registry.resource;

import eu.observatory.platform.web.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The column holds one of the values; a single one as an equality, so that an index gives them in order. */
    public void among(String column, List<String> values) {
        if (values.size() == 1) {
            where.append(" and %1$s = :%1$s".formatted(column));
            bindings.put(column, values.getFirst());
        } else if (!values.isEmpty()) {
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

    /**
     * The column begins with one of the codes; as ranges, so that its index serves. Where all are of one country, this is
     * said once more as an equality, so that an index gives them in order.
     *
     * @param name of the parameter
     * @param codes that begin with the two letters of a country
     */
    public void beginning(String name, String column, List<String> codes) {
        List<String> countries =
                codes.stream().map(code -> code.substring(0, 2)).distinct().toList();
        if (countries.size() == 1) {
            where.append(" and left(%1$s, 2) = :%2$scountry".formatted(column, name));
            bindings.put(name + "country", countries.getFirst());
        }
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            ranges.add("%1$s >= :%2$s%3$dfrom and %1$s < :%2$s%3$dto".formatted(column, name, i));
            bindings.put(name + i + "from", codes.get(i));
            bindings.put(name + i + "to", codes.get(i) + "~");
        }
        or(ranges);
    }

    /** One of the values fulfils the condition, in which {@code %s} stands for it. */
    public void either(String name, String condition, List<String> values) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            each.add(condition.formatted(":" + name + i));
            bindings.put(name + i, values.get(i));
        }
        or(each);
    }

    private void or(List<String> conditions) {
        if (!conditions.isEmpty()) {
            where.append(" and (").append(String.join(" or ", conditions)).append(")");
        }
    }

    public void is(String column, @Nullable Boolean value) {
        if (value != null) {
            where.append(" and %1$s = :%1$s".formatted(column));
            bindings.put(column, value);
        }
    }

    /** The values of a parameter, none where it was not given. */
    public static <T> List<T> given(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
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

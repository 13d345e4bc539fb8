package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A filter as SQL conditions and what is bound to them. */
final class Criteria {

    private static final int MAX_VALUES = 50;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");
    private static final Pattern COMMUNE = Pattern.compile("[a-z]{2}-[0-9A-Z]{4,8}");
    private static final Pattern ACTIVITY = Pattern.compile("(nace-rev2(\\.1)?:)?([A-V]|\\d{2}(\\.\\d{1,2})?)");
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern LENS = Pattern.compile("(legal-form|principles):(in|out|unknown)");

    private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,99}");
    private static final String AFFILIATED = """
            state -> 'affiliations' @> jsonb_build_array(jsonb_build_object('organisation', cast(:affiliation%d as text)))
            """;

    private final StringBuilder where = new StringBuilder("not withdrawn");
    private final Map<String, Object> bindings = new LinkedHashMap<>();

    /** @param today finds the commune that an old one merged into; it is asked for beside it */
    static Criteria of(EnterpriseFilter filter, UnaryOperator<String> today) {
        Criteria criteria = new Criteria();
        criteria.among("country", checked("country", filter.country(), COUNTRY, "FR"));
        criteria.within("region", checked("region", filter.region(), NUTS, "BE3"));
        criteria.within("nuts", checked("nuts", filter.nuts(), NUTS, "FRE12"));
        List<String> communes = checked("commune", filter.commune(), COMMUNE, "fr-62765");
        criteria.among(
                "commune",
                Stream.concat(communes.stream(), communes.stream().map(today))
                        .distinct()
                        .toList());
        criteria.overlapping("activities", activities(filter.activity()));
        criteria.among("family", checked("family", filter.family(), WORD, "association"));
        criteria.overlapping("lenses", checked("lens", filter.lens(), LENS, "legal-form:in"));
        criteria.among("status", filter.status().stream().map(Columns::slug).toList());
        criteria.overlapping("datasets", checked("dataset", filter.dataset(), WORD, "sirene"));
        criteria.affiliated(checked("affiliation", filter.affiliation(), ORGANISATION, "be-kbo-0419999904"));
        if (filter.sample() != null) {
            criteria.where.append(" and sample = :sample");
            criteria.bindings.put("sample", filter.sample());
        }
        return criteria;
    }

    String sql() {
        return where.toString();
    }

    GenericExecuteSpec bind(GenericExecuteSpec statement) {
        GenericExecuteSpec bound = statement;
        for (Map.Entry<String, Object> binding : bindings.entrySet()) {
            bound = bound.bind(binding.getKey(), binding.getValue());
        }
        return bound;
    }

    private void among(String column, List<String> values) {
        if (!values.isEmpty()) {
            where.append(" and %1$s = any(:%1$s)".formatted(column));
            bindings.put(column, values.toArray(String[]::new));
        }
    }

    private void overlapping(String column, List<String> values) {
        if (!values.isEmpty()) {
            where.append(" and %1$s && :%1$s".formatted(column));
            bindings.put(column, values.toArray(String[]::new));
        }
    }

    /** A NUTS code holds all that begin with it; as ranges, so that the index serves. */
    private void within(String name, List<String> codes) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            ranges.add("nuts >= :%1$s%2$dfrom and nuts < :%1$s%2$dto".formatted(name, i));
            bindings.put(name + i + "from", codes.get(i));
            bindings.put(name + i + "to", codes.get(i) + "~");
        }
        if (!ranges.isEmpty()) {
            where.append(" and (").append(String.join(" or ", ranges)).append(")");
        }
    }

    /** In the words of the partial index that serves it. */
    private void affiliated(List<String> organisations) {
        List<String> held = new ArrayList<>();
        for (int i = 0; i < organisations.size(); i++) {
            held.add(AFFILIATED.formatted(i));
            bindings.put("affiliation" + i, organisations.get(i));
        }
        if (!held.isEmpty()) {
            where.append(" and state -> 'affiliations' is not null and (")
                    .append(String.join(" or ", held))
                    .append(")");
        }
    }

    private static List<String> activities(List<String> values) {
        return checked("activity", values, ACTIVITY, "nace-rev2:43.32").stream()
                .flatMap(value -> value.contains(":")
                        ? Stream.of(value)
                        : Stream.of("nace-rev2:" + value, "nace-rev2.1:" + value))
                .toList();
    }

    private static List<String> checked(String field, List<String> values, Pattern form, String example) {
        if (values.size() > MAX_VALUES) {
            throw new Invalid(field, "At most " + MAX_VALUES + " values at once; ask in several requests.");
        }
        values.stream()
                .filter(value -> !form.matcher(value).matches())
                .findFirst()
                .ifPresent(value -> {
                    throw new Invalid(field, "Not a value of this filter. One looks like '" + example + "'.");
                });
        return values;
    }
}

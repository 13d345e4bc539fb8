package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.observatory.platform.web.Invalid;
import eu.observatory.search.index.HeadcountBand;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One narrowing of the results: any of its values, as the index holds them. */
enum Filter {
    TYPE("type", "[a-z][a-z-]{0,40}", "a type, like enterprise", UnaryOperator.identity()),
    COUNTRY("territory.country", "[A-Z]{2}", "an ISO 3166-1 code of two letters, like FR", Filter::upper),
    REGION("region", "[A-Z]{2}[0-9A-Z]{1,3}", "the NUTS code of a region, like FRE", Filter::upper),
    NUTS("territory.nuts", "[A-Z]{2}[0-9A-Z]{0,3}", "a NUTS code, like FRE12", Filter::upper) {
        @Override
        String field(String value) {
            return value.length() == 2 ? "territory.country" : "territory.nuts" + (value.length() - 2);
        }
    },
    COMMUNE("communes", "[a-z]{2}-[0-9A-Z]{4,8}", "a commune's id, like fr-62765", UnaryOperator.identity()),
    ACTIVITY(
            "concepts",
            "[a-z0-9][a-z0-9.-]{0,30}:[0-9A-Za-z.]{1,20}",
            "a concept's id, like nace-rev2:43.32",
            Filter::withScheme),
    SKILL("skills", "skill:[a-z0-9][a-z0-9-]{0,60}", "a skill's id, like skill:joinery", of("skill")),
    EQUIPMENT(
            "equipment",
            "equipment:[a-z0-9][a-z0-9-]{0,60}",
            "a piece of equipment's id, like equipment:cnc-router",
            of("equipment")),
    FEDERATION(
            "federations",
            "[A-Za-z0-9][A-Za-z0-9-]{0,60}",
            "an organisation's id, like be-kbo-0419999904",
            UnaryOperator.identity()),
    KIND("kinds", "[a-z][a-z-]{0,40}", "a kind of organisation, like federation", UnaryOperator.identity()),
    FAMILY(
            "family",
            "association|cooperative|mutual|foundation|social-enterprise|company|other",
            "one of association, cooperative, mutual, foundation, social-enterprise, company, other",
            value -> value.startsWith("family:") ? value.substring(7) : value),
    LENS(
            "lenses",
            "any:in|(legal-form|principles):(in|out|unknown)",
            "legal-form or principles, and in, out or unknown, like legal-form:in; or any:in",
            UnaryOperator.identity()),
    HEADCOUNT(
            "headcount",
            HeadcountBand.KEYS.stream().map(Pattern::quote).collect(Collectors.joining("|")),
            "one of " + String.join(", ", HeadcountBand.KEYS),
            value -> value.strip().equals("250") ? "250+" : value),
    OWNER("owner", "[a-z0-9][a-z0-9-]{0,40}", "hub or a region's code", UnaryOperator.identity()),
    STATUS("status", "active|closed", "active or closed", UnaryOperator.identity()),
    SAMPLE("sample", "true|false", "true or false", UnaryOperator.identity());

    private static final int MOST_VALUES = 50;

    private final String field;
    private final Pattern pattern;
    private final String expected;
    private final UnaryOperator<String> spelling;

    Filter(String field, String pattern, String expected, UnaryOperator<String> spelling) {
        this.field = field;
        this.pattern = Pattern.compile(pattern);
        this.expected = expected;
        this.spelling = spelling;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    String field(String value) {
        return field;
    }

    /** The values as the index spells them; blank ones, as an empty form sends them, are none. */
    List<String> values(@Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_VALUES) {
            throw new Invalid(parameter(), "At most " + MOST_VALUES + " values; leave some out.");
        }
        return given.stream()
                .filter(value -> value != null && !value.isBlank())
                .map(value -> spelling.apply(value.strip()))
                .peek(this::check)
                .distinct()
                .toList();
    }

    Query query(List<String> values) {
        return Query.of(query -> query.bool(any -> any.minimumShouldMatch("1")
                .should(values.stream().map(this::query).toList())));
    }

    private Query query(String value) {
        return Query.of(query -> query.term(term -> term.field(field(value)).value(FieldValue.of(value))));
    }

    private void check(String value) {
        if (!pattern.matcher(value).matches()) {
            throw new Invalid(parameter(), "Not a value of this filter. It takes " + expected + ".");
        }
    }

    private static UnaryOperator<String> of(String scheme) {
        return value -> value.contains(":") ? value : scheme + ":" + value;
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }

    private static String withScheme(String value) {
        return value.contains(":") ? value : "nace-rev2:" + value;
    }
}

package eu.observatory.registry.enterprise;

import eu.observatory.registry.concept.Nace;
import eu.observatory.registry.recognition.Membership;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that lists filter on, as arrays for one statement; a list within a column is joined by {@link #GLUE}. */
final class Columns {

    static final String GLUE = "\u001f";

    private final List<Revised> rows;

    Columns(List<Revised> rows) {
        this.rows = rows;
    }

    String[] text(Function<Enterprise, @Nullable String> reading) {
        return rows.stream().map(row -> reading.apply(row.enterprise())).toArray(String[]::new);
    }

    Boolean[] flag(Function<Revised, Boolean> reading) {
        return rows.stream().map(reading).toArray(Boolean[]::new);
    }

    Long[] revisions() {
        return rows.stream().map(row -> row.enterprise().revision()).toArray(Long[]::new);
    }

    Date[] changesOn() {
        return rows.stream()
                .map(row -> {
                    LocalDate day = row.changesOn();
                    return day == null ? null : Date.valueOf(day);
                })
                .toArray(Date[]::new);
    }

    /** Of both revisions of NACE, with all levels above: the class that is shown, and the one of the code that was said. */
    String[] activities() {
        return text(enterprise -> joined(enterprise.activities().stream()
                .flatMap(activity -> Stream.of(activity.nace(), Nace.of(activity.scheme(), activity.code())))
                .filter(Objects::nonNull)
                .flatMap(NaceLevels::of)));
    }

    String[] lenses() {
        return text(enterprise -> joined(enterprise.memberships().stream().map(Columns::lens)));
    }

    String[] datasets() {
        return rows.stream().map(row -> joined(row.datasets().stream())).toArray(String[]::new);
    }

    /** Like {@code legal-form:in}. */
    private static String lens(Membership membership) {
        return slug(membership.lens()) + ":" + slug(membership.standing());
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String joined(Stream<String> values) {
        return values.distinct().sorted().collect(Collectors.joining(GLUE));
    }
}

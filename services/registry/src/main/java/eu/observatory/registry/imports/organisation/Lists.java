package eu.observatory.registry.imports.organisation;

import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.organisation.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cells that hold several values, with {@code |} between them; a value that cannot be is warned of and left out. */
final class Lists {

    private static final Pattern TERRITORY = Pattern.compile("[a-z]{2}-[0-9A-Z]{4,8}|[A-Z]{2}[A-Z0-9]{0,3}");
    private static final Pattern PERIOD = Pattern.compile("\\.\\.");

    private Lists() {}

    /** Empty where one of them is unknown: what the row is would else be half told. */
    static List<Kind> kinds(Row row) {
        List<Optional<Kind>> kinds = cells(row, "kinds").map(Lists::kind).toList();
        return kinds.stream().allMatch(Optional::isPresent)
                ? kinds.stream().flatMap(Optional::stream).distinct().toList()
                : List.of();
    }

    static String knownKinds() {
        return Arrays.stream(Kind.values()).map(Lists::code).collect(Collectors.joining(", "));
    }

    private static Optional<Kind> kind(String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> code(kind).equals(code))
                .findFirst();
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> territories(Row row, Sink sink) {
        return fitting(row, "territories", TERRITORY, "no id of a commune and no NUTS code: left out", sink);
    }

    /** Ids of other organisations. */
    static List<String> organisations(Row row, String column, String self, Sink sink) {
        return fitting(row, column, Identity.ID, "no id of an organisation: left out", sink).stream()
                .filter(id -> !id.equals(self))
                .toList();
    }

    private static List<String> fitting(Row row, String column, Pattern form, String otherwise, Sink sink) {
        return cells(row, column)
                .filter(value -> {
                    boolean fits = form.matcher(value).matches();
                    if (!fits) {
                        sink.warn(row, column, value, otherwise);
                    }
                    return fits;
                })
                .distinct()
                .toList();
    }

    /** Each like {@code be-kbo-0419999904}, {@code …@2019-01-01..} or {@code …@2019-01-01..2024-12-31}. */
    static List<Affiliation> affiliations(Row row, String self, Sink sink) {
        return cells(row, "affiliations")
                .map(value -> affiliation(row, value, self, sink))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Affiliation affiliation(Row row, String value, String self, Sink sink) {
        int at = value.indexOf('@');
        String id = at < 0 ? value : value.substring(0, at);
        String[] period = at < 0 ? new String[0] : PERIOD.split(value.substring(at + 1), -1);
        try {
            if (Identity.ID.matcher(id).matches() && !id.equals(self) && period.length != 1 && period.length < 3) {
                return period.length == 0
                        ? new Affiliation(id, null, null)
                        : new Affiliation(id, day(period[0]), day(period[1]));
            }
        } catch (DateTimeParseException unreadable) {
            // answered below, like anything else that is no affiliation
        }
        sink.warn(row, "affiliations", value, "not like be-kbo-0419999904@2019-01-01..2024-12-31: left out");
        return null;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static Stream<String> cells(Row row, String column) {
        String cell = row.get(column);
        return cell == null
                ? Stream.of()
                : Stream.of(cell.split("\\|")).map(String::strip).filter(value -> !value.isEmpty());
    }
}

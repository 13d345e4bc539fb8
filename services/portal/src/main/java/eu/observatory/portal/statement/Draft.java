package eu.observatory.portal.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A section as somebody writes it, right or wrong: what stands in its form.
 *
 * @param problem key of what is wrong with all of it: nothing would change, or the registry refused what no field holds
 */
public record Draft(
        Section section, List<Row> rows, @Nullable String problem) {

    /** As many things as a section takes. */
    private static final int MOST = 50;

    private static final Pattern FIELD = Pattern.compile("statement\\.[a-z]+(?:\\[(\\d{1,3})])?(?:\\.([A-Za-z.]+))?");

    static Draft of(Section section, List<Row> rows) {
        return new Draft(section, rows, null);
    }

    /** What a form says; rows without a word are left out. */
    public static Draft of(Section section, MultiValueMap<String, String> form) {
        var rows = new ArrayList<Row>();
        for (int number = 0; number < MOST * 2 && has(form, number); number++) {
            var row = Row.of(number, values(section, form, number));
            if (!section.isMany() || !row.blank(section)) {
                rows.add(row.at(rows.size()));
            }
        }
        return of(section, List.copyOf(rows));
    }

    private static boolean has(MultiValueMap<String, String> form, int number) {
        return form.keySet().stream().anyMatch(name -> name.startsWith("r" + number + "."));
    }

    private static Map<String, String> values(Section section, MultiValueMap<String, String> form, int number) {
        var values = new HashMap<String, String>();
        section.fields().stream().flatMap(field -> field.keys().stream()).forEach(input -> {
            var value = form.getFirst("r" + number + "." + input);
            if (value != null && !value.isBlank()) {
                values.put(input, value.strip());
            }
        });
        return Map.copyOf(values);
    }

    /** With an empty row at the end where there may be one more thing. */
    public Draft open() {
        return section.isMany() && rows.size() < MOST ? plus() : this;
    }

    private Draft plus() {
        return new Draft(
                section,
                Stream.concat(rows.stream(), Stream.of(Row.of(rows.size(), Map.of())))
                        .toList(),
                problem);
    }

    /** Without the thing of that number. */
    public Draft without(int number) {
        var left = rows.stream().filter(row -> row.number() != number).toList();
        return new Draft(
                section,
                IntStream.range(0, left.size())
                        .mapToObj(place -> left.get(place).at(place))
                        .toList(),
                problem);
    }

    Draft each(UnaryOperator<Row> change) {
        return new Draft(section, rows.stream().map(change).toList(), problem);
    }

    public boolean isWrong() {
        return problem != null || rows.stream().anyMatch(row -> !row.wrong().isEmpty());
    }

    /** The registry refused a value: it is marked where it stands. */
    public Draft refused(@Nullable String field) {
        Matcher named = FIELD.matcher(field == null ? "" : field);
        if (!named.matches()) {
            return new Draft(section, rows, "statement".equals(field) ? "same" : "unplaced");
        }
        int number = section.isMany() ? Integer.parseInt(Objects.requireNonNullElse(named.group(1), "0")) : 0;
        var input = Objects.requireNonNullElse(named.group(2), "");
        var meant = section.fields().stream()
                .filter(one -> input.equals(one.name()) || input.startsWith(one.name() + "."))
                .findFirst()
                .or(() -> input.isEmpty() && section == Section.ACTIVITIES
                        ? section.fields().stream().findFirst()
                        : Optional.empty());
        return meant.isEmpty() || number >= rows.size()
                ? new Draft(section, rows, "unplaced")
                : each(row -> row.number() == number ? marked(row, meant.get(), input) : row);
    }

    private static Row marked(Row row, Field field, String input) {
        var at = input.isEmpty() ? field.name() : input;
        boolean missing = field.translated() ? !row.says(field) : row.said(at).isBlank();
        return row.wrong(at, missing ? "missing" : field.kind().key());
    }

    /** The language it is mostly written in: the reader's own where there is a word in it. */
    public String language(String own) {
        var written = Stream.concat(Stream.of(own), Field.LANGUAGES.stream())
                .filter(language -> rows.stream()
                        .anyMatch(row -> section.fields().stream()
                                .filter(Field::translated)
                                .anyMatch(field -> !row.said(field.in(language)).isBlank())))
                .findFirst();
        return written.orElse(own);
    }
}

package eu.observatory.portal.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one row of a form: one thing of a list, or the whole section.
 *
 * @param values by the names of the inputs
 * @param wrong key of what is expected, by the name of the input or the field
 * @param choices concepts that may be meant by what was typed
 */
public record Row(int number, Map<String, String> values, Map<String, String> wrong, List<Choice> choices) {

    static Row of(int number, Map<String, String> values) {
        return new Row(number, values, Map.of(), List.of());
    }

    /** The name of an input on the page. */
    public String name(String input) {
        return "r" + number + "." + input;
    }

    /** The anchor of an input on the page; without an input, of the row. */
    public String anchor(String input) {
        return "row-" + number + (input.isEmpty() ? "" : "-" + input.replace('.', '-'));
    }

    public String said(String input) {
        return values.getOrDefault(input, "");
    }

    public @Nullable String wrong(String input) {
        return wrong.get(input);
    }

    /** What is wrong with any input of a field, or with all of it. */
    public @Nullable String wrongWith(Field field) {
        return field.inputs()
                .map(wrong::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(wrong.get(field.name()));
    }

    public boolean says(Field field) {
        return field.inputs().anyMatch(input -> !said(input).isBlank());
    }

    public boolean blank(Section section) {
        return section.fields().stream()
                .filter(field -> field.kind() != Field.Kind.TICK)
                .noneMatch(this::says);
    }

    Row at(int other) {
        return new Row(other, values, wrong, choices);
    }

    Row with(Map<String, String> more) {
        var all = new HashMap<>(values);
        all.putAll(more);
        return new Row(number, Map.copyOf(all), wrong, choices);
    }

    Row wrong(String input, String expected) {
        var all = new HashMap<>(wrong);
        all.put(input, expected);
        return new Row(number, values, Map.copyOf(all), choices);
    }

    Row choosing(List<Choice> meant) {
        return new Row(number, values, wrong, meant);
    }
}

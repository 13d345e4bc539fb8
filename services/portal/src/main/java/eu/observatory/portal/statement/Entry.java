package eu.observatory.portal.statement;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One thing of a section as people read it, in every language it was written in. */
public record Entry(List<Part> parts) {

    /** Things one by one where the section is a list, else what it says one by one. */
    public static List<Entry> of(Section section, JsonNode value, Map<String, String> labels, Locale locale) {
        if (!section.isMany()) {
            return parts(section, value, labels, locale)
                    .map(part -> new Entry(List.of(part)))
                    .toList();
        }
        var entries = new ArrayList<Entry>();
        for (JsonNode item : value) {
            entries.add(new Entry(parts(section, item, labels, locale).toList()));
        }
        return entries;
    }

    /** The ids that stand where a concept does. */
    public static Stream<String> concepts(Section section, JsonNode value) {
        if (!section.isMany()) {
            return Stream.of();
        }
        return value.valueStream()
                .map(item -> item.isString() ? item : item.path("concept"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    private static Stream<Part> parts(Section section, JsonNode item, Map<String, String> labels, Locale locale) {
        return section.fields().stream().flatMap(field -> {
            JsonNode value = item.isString() ? item : item.path(field.name());
            if (value.isMissingNode() || value.isNull()) {
                return Stream.of();
            }
            return field.translated()
                    ? Field.LANGUAGES.stream()
                            .filter(value::has)
                            .map(language -> new Part(
                                    field.name(), language, value.path(language).asString(), false))
                    : Stream.of(part(field, value, labels, locale));
        });
    }

    private static Part part(Field field, JsonNode value, Map<String, String> labels, Locale locale) {
        var text = value.asString();
        return switch (field.kind()) {
            case CONCEPT -> new Part(field.name(), null, labels.getOrDefault(text, text), false);
            case TICK -> new Part(field.name(), null, text, true);
            case NUMBER -> new Part(field.name(), null, number(value, locale), false);
            case DATE -> new Part(field.name(), null, date(text, locale), false);
            default -> new Part(field.name(), null, text, false);
        };
    }

    private static String number(JsonNode value, Locale locale) {
        return value.isNumber()
                ? NumberFormat.getInstance(locale).format(new BigDecimal(value.asString()))
                : value.asString();
    }

    private static String date(String value, Locale locale) {
        try {
            return LocalDate.parse(value)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        } catch (DateTimeParseException other) {
            return value;
        }
    }

    boolean sameSlot(Entry other) {
        return !parts.isEmpty()
                && !other.parts.isEmpty()
                && parts.getFirst().sameSlot(other.parts.getFirst())
                && (parts.size() == 1 && other.parts.size() == 1
                        || parts.getFirst()
                                .value()
                                .equals(other.parts.getFirst().value()));
    }
}

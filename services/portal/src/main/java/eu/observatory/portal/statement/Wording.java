package eu.observatory.portal.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a section of a statement into what stands in its form, and back. */
public final class Wording {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LARGEST_NUMBER = 16;

    private Wording() {}

    /** @param labels what the reader's language calls the concepts */
    public static Draft read(Section section, JsonNode value, Map<String, String> labels) {
        if (!section.isMany()) {
            return Draft.of(section, List.of(Row.of(0, values(section, value, labels))));
        }
        var rows = new ArrayList<Row>();
        for (JsonNode item : value) {
            rows.add(Row.of(rows.size(), values(section, item, labels)));
        }
        return Draft.of(section, List.copyOf(rows));
    }

    private static Map<String, String> values(Section section, JsonNode item, Map<String, String> labels) {
        var values = new HashMap<String, String>();
        for (Field field : section.fields()) {
            JsonNode value = item.isString() ? item : item.path(field.name());
            if (value.isMissingNode() || value.isNull()) {
                continue;
            }
            if (field.translated()) {
                value.properties()
                        .forEach(text -> values.put(
                                field.in(text.getKey()), text.getValue().asString()));
            } else if (field.kind() == Field.Kind.CONCEPT) {
                var label = labels.getOrDefault(value.asString(), value.asString());
                values.putAll(Map.of(field.name(), label, "id", value.asString(), "known", label));
            } else if (field.kind() != Field.Kind.TICK || value.asBoolean()) {
                values.put(field.name(), value.asString());
            }
        }
        return Map.copyOf(values);
    }

    /** What cannot even be read as what it should be is marked; concepts are looked up by {@link Concepts}. */
    static Draft checked(Draft draft) {
        return draft.each(row -> {
            var seen = row;
            for (Field field : draft.section().fields()) {
                if (!readable(field, row.said(field.name()))) {
                    seen = seen.wrong(field.name(), field.kind().key());
                }
            }
            return seen;
        });
    }

    private static boolean readable(Field field, String value) {
        if (value.isEmpty()) {
            return true;
        }
        return switch (field.kind()) {
            case NUMBER -> value.length() <= LARGEST_NUMBER && plain(value).matches("\\d+(\\.\\d+)?");
            case YEAR -> value.matches("\\d{4}");
            case DATE -> isDate(value);
            default -> true;
        };
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** With a point, whichever sign the writer's language has, and without blanks between thousands. */
    private static String plain(String number) {
        return number.replaceAll("[\\s\u00A0\u202F]", "").replace(',', '.');
    }

    /** As the registry takes it; only of a draft that nothing is wrong with. */
    public static JsonNode write(Draft draft) {
        var section = draft.section();
        if (!section.isMany()) {
            return draft.rows().isEmpty()
                    ? JSON.objectNode()
                    : object(section, draft.rows().getFirst());
        }
        var items = JSON.arrayNode();
        for (Row row : draft.rows()) {
            items.add(section == Section.ACTIVITIES ? JSON.stringNode(row.said("id")) : object(section, row));
        }
        return items;
    }

    private static ObjectNode object(Section section, Row row) {
        var object = JSON.objectNode();
        for (Field field : section.fields()) {
            if (field.kind() == Field.Kind.TICK) {
                object.put(field.name(), !row.said(field.name()).isEmpty());
            } else if (field.translated()) {
                var texts = JSON.objectNode();
                Field.LANGUAGES.stream()
                        .filter(language -> !row.said(field.in(language)).isEmpty())
                        .forEach(language -> texts.put(language, row.said(field.in(language))));
                if (!texts.isEmpty()) {
                    object.set(field.name(), texts);
                }
            } else if (!row.said(field.name()).isEmpty()) {
                object.set(field.name(), value(field, row));
            }
        }
        return object;
    }

    private static JsonNode value(Field field, Row row) {
        var said = row.said(field.name());
        return switch (field.kind()) {
            case NUMBER -> JSON.numberNode(new BigDecimal(plain(said)));
            case YEAR -> JSON.numberNode(Integer.parseInt(said));
            case CONCEPT -> JSON.stringNode(row.said("id"));
            default -> JSON.stringNode(said);
        };
    }
}

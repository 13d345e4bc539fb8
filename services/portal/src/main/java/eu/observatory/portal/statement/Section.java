package eu.observatory.portal.statement;

import static eu.observatory.portal.statement.Field.Kind.DATE;
import static eu.observatory.portal.statement.Field.Kind.EMAIL;
import static eu.observatory.portal.statement.Field.Kind.LINE;
import static eu.observatory.portal.statement.Field.Kind.NUMBER;
import static eu.observatory.portal.statement.Field.Kind.PHONE;
import static eu.observatory.portal.statement.Field.Kind.PROSE;
import static eu.observatory.portal.statement.Field.Kind.TICK;
import static eu.observatory.portal.statement.Field.Kind.URL;
import static eu.observatory.portal.statement.Field.Kind.YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A section of a statement, with the fields of its form in their order. */
public enum Section {
    TEXTS(
            false,
            Field.translated("presentation", PROSE, 5_000),
            Field.translated("activities", PROSE, 5_000),
            Field.translated("equipment", PROSE, 5_000),
            Field.translated("skills", PROSE, 5_000),
            Field.translated("references", PROSE, 5_000)),
    ACTIVITIES(true, Field.concept("nace-rev2", "nace-rev2.1")),
    EQUIPMENT(
            true,
            Field.concept("equipment"),
            Field.translated("name", LINE, 200),
            Field.of("capacity", NUMBER, 16),
            Field.of("unit", LINE, 40),
            Field.translated("availability", LINE, 500)),
    SKILLS(true, Field.concept("skill", "esco", "nace-rev2", "nace-rev2.1"), Field.translated("name", LINE, 200)),
    CERTIFICATIONS(
            true,
            Field.of("name", LINE, 200),
            Field.of("issuer", LINE, 200),
            Field.of("until", DATE, 10),
            Field.of("url", URL, 300)),
    REFERENCES(
            true,
            Field.translated("title", LINE, 200),
            Field.of("client", LINE, 200),
            Field.of("year", YEAR, 4),
            Field.of("url", URL, 300)),
    CONTACTS(false, Field.of("email", EMAIL, 200), Field.of("phone", PHONE, 30), Field.of("website", URL, 300)),
    PARTNERSHIPS(false, Field.of("open", TICK, 4), Field.translated("text", PROSE, 1_000));

    /** As an address names one. */
    public static final String PATTERN =
            "texts|activities|equipment|skills|certifications|references|contacts|partnerships";

    private final boolean many;
    private final List<Field> fields;

    Section(boolean many, Field... fields) {
        this.many = many;
        this.fields = List.of(fields);
    }

    /** As the registry and addresses name it, and the last part of its message keys. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a list of things, each with these fields. */
    public boolean isMany() {
        return many;
    }

    public List<Field> fields() {
        return fields;
    }

    public static Optional<Section> find(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    /** @param path as {@link #PATTERN} admits it */
    public static Section of(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException(path));
    }
}

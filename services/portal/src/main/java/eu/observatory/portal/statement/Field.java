package eu.observatory.portal.statement;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A field of a section's form.
 *
 * @param translated whether it is written in each language on its own
 * @param longest in characters
 * @param schemes that a concept may be of, empty for other kinds
 */
public record Field(String name, Kind kind, boolean translated, int longest, List<String> schemes) {

    /** The languages that texts are written in, as the registry takes them. */
    public static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    public enum Kind {
        LINE,
        PROSE,
        NUMBER,
        YEAR,
        DATE,
        URL,
        EMAIL,
        PHONE,
        CONCEPT,
        TICK;

        /** Last part of the key that tells what is expected, under {@code expected}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Field of(String name, Kind kind, int longest) {
        return new Field(name, kind, false, longest, List.of());
    }

    static Field translated(String name, Kind kind, int longest) {
        return new Field(name, kind, true, longest, List.of());
    }

    static Field concept(String... schemes) {
        return new Field("concept", Kind.CONCEPT, false, 200, List.of(schemes));
    }

    /** The names of its inputs, one for each language where it is translated. */
    public List<String> keys() {
        return translated
                ? LANGUAGES.stream().map(this::in).toList()
                : kind == Kind.CONCEPT ? List.of(name, "id", "known", "pick") : List.of(name);
    }

    public String in(String language) {
        return name + "." + language;
    }

    Stream<String> inputs() {
        return kind == Kind.CONCEPT ? Stream.of(name) : keys().stream();
    }
}

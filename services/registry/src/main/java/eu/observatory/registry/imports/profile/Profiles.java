package eu.observatory.registry.imports.profile;

import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Profile;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.enterprise.Text;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file of profiles. */
record Profiles(Vocabulary skills, Vocabulary equipment) {

    private static final List<String> TEXTS =
            List.of("presentation", "activities", "equipment", "skills", "references");
    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
    private static final Pattern WEBSITE = Pattern.compile("(?i)https?://[^\\s\"'<>]{3,300}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"<>]{1,64}@[^@\\s\"<>]{1,190}\\.[a-zA-Z]{2,20}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,25}");

    Facts read(String enterprise, Row row, Sink sink) {
        Profile profile = Profile.told(
                skills.read(row, "skills", sink),
                equipment.read(row, "equipment", sink),
                affiliations(row, sink),
                texts(row, sink));
        return new Facts(
                enterprise,
                enterprise.startsWith("be-") ? "BE" : "FR",
                Status.ACTIVE,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                contact(row, sink),
                profile,
                false);
    }

    private static List<Affiliation> affiliations(Row row, Sink sink) {
        String cell = row.get("affiliations");
        return cell == null
                ? List.of()
                : Stream.of(cell.split("\\|"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(value -> Belonging.read(value, row, sink))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** A text is the author's own where the line says it is in the author's language, or where it is the only one. */
    private static List<Text> texts(Row row, Sink sink) {
        List<Text> texts = new ArrayList<>();
        String own = language(row, sink);
        for (String kind : TEXTS) {
            List<String> written = LANGUAGES.stream()
                    .filter(language -> row.get(kind + "_" + language) != null)
                    .toList();
            for (String language : written) {
                String value = Objects.requireNonNull(row.get(kind + "_" + language));
                boolean original = own == null ? written.size() == 1 : own.equals(language);
                texts.add(new Text(kind, language, value, original));
            }
        }
        return texts;
    }

    private static @Nullable String language(Row row, Sink sink) {
        String language = row.get("language");
        if (language != null && !LANGUAGES.contains(language)) {
            sink.warn(row, "language", language, "one of fr, nl, de, en: left out");
            return null;
        }
        return language;
    }

    private static @Nullable Contact contact(Row row, Sink sink) {
        String email = fitting(row, "email", EMAIL, "no mail address: left out", sink);
        String phone = fitting(row, "phone", PHONE, "no telephone number: left out", sink);
        String website = fitting(row, "website", WEBSITE, "no web address: left out", sink);
        return email == null && phone == null && website == null ? null : new Contact(email, phone, website);
    }

    private static @Nullable String fitting(Row row, String column, Pattern form, String otherwise, Sink sink) {
        String value = row.get(column);
        if (value != null && !form.matcher(value).matches()) {
            sink.warn(row, column, value, otherwise);
            return null;
        }
        return value;
    }
}

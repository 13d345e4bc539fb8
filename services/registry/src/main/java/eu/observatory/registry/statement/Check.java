package eu.observatory.registry.statement;

import static eu.observatory.registry.resource.PlainText.invalid;
import static eu.observatory.registry.resource.PlainText.optional;
import static eu.observatory.registry.resource.PlainText.required;

import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Offers.Certification;
import eu.observatory.registry.enterprise.Offers.Equipment;
import eu.observatory.registry.enterprise.Offers.Partnerships;
import eu.observatory.registry.enterprise.Offers.Reference;
import eu.observatory.registry.enterprise.Offers.Skill;
import eu.observatory.registry.resource.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Goes through one change, tidies it, and gathers the concepts it names; fails with the field that may not be. */
final class Check {

    static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    private static final String FIELD = "statement.";
    private static final List<String> KINDS =
            List.of("presentation", "activities", "equipment", "skills", "references");
    private static final List<String> NACE = List.of("nace-rev2", "nace-rev2.1");
    private static final List<String> SKILLS = List.of("skill", "esco", "nace-rev2", "nace-rev2.1");
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST = 50;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int FINEST = 3;

    private final Map<String, String> concepts = new LinkedHashMap<>();

    /** Field to the id of the concept that it names. */
    Map<String, String> concepts() {
        return concepts;
    }

    Statement tidy(Statement given) {
        Statement tidy = new Statement(
                texts(given.texts()),
                items("activities", given.activities(), (field, id) -> concept(field, id, NACE)),
                items("equipment", given.equipment(), this::equipment),
                items("skills", given.skills(), this::skill),
                items("certifications", given.certifications(), Check::certification),
                items("references", given.references(), Check::reference),
                contacts(given.contacts()),
                partnerships(given.partnerships()));
        if (tidy.equals(Statement.NOTHING)) {
            throw invalid("statement", "At least one section is needed, like equipment.");
        }
        return tidy;
    }

    private static @Nullable Map<String, Map<String, String>> texts(@Nullable Map<String, Map<String, String>> given) {
        if (given == null) {
            return null;
        }
        Map<String, Map<String, String>> texts = new TreeMap<>();
        given.forEach((kind, values) -> {
            String field = FIELD + "texts." + kind;
            if (!KINDS.contains(kind)) {
                throw invalid(field, "A text is one of " + String.join(", ", KINDS) + ".");
            }
            Map<String, String> tidy = languages(field, values, LONGEST_TEXT);
            if (tidy != null) {
                texts.put(kind, tidy);
            }
        });
        return texts;
    }

    private Equipment equipment(String field, Equipment given) {
        String concept =
                given.concept() == null ? null : concept(field + ".concept", given.concept(), List.of("equipment"));
        return new Equipment(
                concept,
                named(field, concept, given.name()),
                capacity(field + ".capacity", given.capacity()),
                optional(field + ".unit", given.unit(), 40),
                languages(field + ".availability", given.availability(), LONGEST_NOTE));
    }

    private Skill skill(String field, Skill given) {
        String concept = given.concept() == null ? null : concept(field + ".concept", given.concept(), SKILLS);
        return new Skill(concept, named(field, concept, given.name()));
    }

    private static Certification certification(String field, Certification given) {
        return new Certification(
                required(field + ".name", given.name(), LONGEST_LINE),
                optional(field + ".issuer", given.issuer(), LONGEST_LINE),
                given.until(),
                PlainText.url(field + ".url", given.url()));
    }

    private static Reference reference(String field, Reference given) {
        Map<String, String> title = languages(field + ".title", given.title(), LONGEST_LINE);
        if (title == null) {
            throw invalid(field + ".title", "A title is needed, in one language at least.");
        }
        Integer year = given.year();
        if (year != null && (year < 1900 || year > 2100)) {
            throw invalid(field + ".year", "A year between 1900 and 2100 is expected.");
        }
        return new Reference(
                title,
                optional(field + ".client", given.client(), LONGEST_LINE),
                year,
                PlainText.url(field + ".url", given.url()));
    }

    private static @Nullable Contact contacts(@Nullable Contact given) {
        return given == null
                ? null
                : new Contact(
                        PlainText.email(FIELD + "contacts.email", given.email()),
                        PlainText.phone(FIELD + "contacts.phone", given.phone()),
                        PlainText.url(FIELD + "contacts.website", given.website()));
    }

    private static @Nullable Partnerships partnerships(@Nullable Partnerships given) {
        return given == null
                ? null
                : new Partnerships(
                        given.open(), languages(FIELD + "partnerships.text", given.text(), LONGEST_NOTE * 2));
    }

    private static @Nullable BigDecimal capacity(String field, @Nullable BigDecimal given) {
        if (given == null) {
            return null;
        }
        BigDecimal bare = given.stripTrailingZeros();
        if (given.signum() < 0 || given.compareTo(LARGEST) > 0 || bare.scale() > FINEST) {
            throw invalid(
                    field, "A number from 0 to %s is expected, with %d decimals at most.".formatted(LARGEST, FINEST));
        }
        return new BigDecimal(bare.toPlainString());
    }

    private static @Nullable Map<String, String> named(
            String field, @Nullable String concept, @Nullable Map<String, String> given) {
        Map<String, String> name = languages(field + ".name", given, LONGEST_LINE);
        if (name == null && concept == null) {
            throw invalid(field + ".name", "A name is needed in one language at least, or a concept.");
        }
        return name;
    }

    private static @Nullable Map<String, String> languages(
            String field, @Nullable Map<String, String> given, int longest) {
        if (given == null) {
            return null;
        }
        Map<String, String> texts = new TreeMap<>();
        given.forEach((language, text) -> {
            if (!LANGUAGES.contains(language)) {
                throw invalid(field + "." + language, "A language is one of " + String.join(", ", LANGUAGES) + ".");
            }
            String tidy = optional(field + "." + language, text, longest);
            if (tidy != null) {
                texts.put(language, tidy);
            }
        });
        return texts.isEmpty() ? null : texts;
    }

    private String concept(String field, String id, List<String> schemes) {
        int colon = id.indexOf(':');
        if (colon < 0 || !schemes.contains(id.substring(0, colon))) {
            throw invalid(field, "The id of a concept of " + String.join(", ", schemes) + " is expected.");
        }
        concepts.put(field, id);
        return id;
    }

    private static <T> @Nullable List<T> items(
            String section, @Nullable List<T> given, BiFunction<String, T, T> reading) {
        if (given == null) {
            return null;
        }
        if (given.size() > MOST) {
            throw invalid(FIELD + section, "At most %d; these are %d.".formatted(MOST, given.size()));
        }
        List<T> items = new ArrayList<>();
        for (T item : given) {
            String field = FIELD + section + "[" + items.size() + "]";
            if (item == null) {
                throw invalid(field, "Something is needed here.");
            }
            items.add(reading.apply(field, item));
        }
        return items.stream().distinct().toList();
    }
}

package eu.observatory.registry.statement;

import eu.observatory.registry.concept.Nace;
import eu.observatory.registry.enterprise.Activity;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Offers;
import eu.observatory.registry.enterprise.Offers.Equipment;
import eu.observatory.registry.enterprise.Offers.Partnerships;
import eu.observatory.registry.enterprise.Offers.Skill;
import eu.observatory.registry.enterprise.OwnWord;
import eu.observatory.registry.enterprise.Profile;
import eu.observatory.registry.enterprise.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement as a word for the register. */
final class Word {

    static final Contact NO_CONTACT = new Contact(null, null, null);
    static final Partnerships CLOSED = new Partnerships(false, null);

    private Word() {}

    /** @param language the one it is written in, whose texts are the originals */
    static OwnWord.Word of(Statement statement, @Nullable String language) {
        Offers offers = new Offers(
                list(statement.equipment()),
                list(statement.skills()),
                list(statement.certifications()),
                list(statement.references()),
                statement.partnerships());
        return new OwnWord.Word(
                activities(list(statement.activities())),
                statement.contacts(),
                new Profile(
                        ids(list(statement.skills()).stream().map(Skill::concept), "skill:"),
                        ids(list(statement.equipment()).stream().map(Equipment::concept), "equipment:"),
                        List.of(),
                        texts(statement.texts(), language),
                        offers));
    }

    private static List<Activity> activities(List<String> ids) {
        List<Activity> activities = new ArrayList<>();
        for (String id : ids) {
            String scheme = id.substring(0, id.indexOf(':'));
            String code = id.substring(id.indexOf(':') + 1);
            activities.add(new Activity(scheme, code, Nace.of(scheme, code), activities.isEmpty()));
        }
        return activities;
    }

    private static List<String> ids(Stream<@Nullable String> concepts, String scheme) {
        return concepts.filter(Objects::nonNull)
                .filter(id -> id.startsWith(scheme))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Text> texts(@Nullable Map<String, Map<String, String>> said, @Nullable String language) {
        List<Text> texts = new ArrayList<>();
        if (said != null) {
            new TreeMap<>(said)
                    .forEach((kind, values) -> new TreeMap<>(values)
                            .forEach((code, value) -> texts.add(
                                    new Text(kind, code, value, values.size() == 1 || code.equals(language)))));
        }
        return texts;
    }

    private static <T> List<T> list(@Nullable List<T> section) {
        return section == null ? List.of() : section;
    }
}

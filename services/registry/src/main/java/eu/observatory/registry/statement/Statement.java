package eu.observatory.registry.statement;

import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Offers.Certification;
import eu.observatory.registry.enterprise.Offers.Equipment;
import eu.observatory.registry.enterprise.Offers.Partnerships;
import eu.observatory.registry.enterprise.Offers.Reference;
import eu.observatory.registry.enterprise.Offers.Skill;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise says of itself, by section. As a change: a section that is absent stays, an empty one is taken back.
 *
 * @param texts plain texts by kind and language
 * @param activities ids of NACE, the main one first
 */
public record Statement(
        @Schema(example = "{\"presentation\":{\"fr\":\"Nous réparons des vélos.\",\"nl\":\"Wij herstellen fietsen.\"}}")
        @Nullable Map<String, Map<String, String>> texts,

        @Nullable List<String> activities,
        @Nullable List<Equipment> equipment,
        @Nullable List<Skill> skills,
        @Nullable List<Certification> certifications,
        @Nullable List<Reference> references,
        @Nullable Contact contacts,
        @Nullable Partnerships partnerships) {

    public static final Statement NOTHING = new Statement(null, null, null, null, null, null, null, null);

    /** This with the sections that a change has. */
    public Statement with(Statement change) {
        return new Statement(
                or(change.texts, texts),
                or(change.activities, activities),
                or(change.equipment, equipment),
                or(change.skills, skills),
                or(change.certifications, certifications),
                or(change.references, references),
                or(change.contacts, contacts),
                or(change.partnerships, partnerships));
    }

    /** Without the sections that say nothing. */
    Statement told() {
        return new Statement(
                texts == null || texts.isEmpty() ? null : texts,
                told(activities),
                told(equipment),
                told(skills),
                told(certifications),
                told(references),
                Word.NO_CONTACT.equals(contacts) ? null : contacts,
                Word.CLOSED.equals(partnerships) ? null : partnerships);
    }

    private static <T> @Nullable List<T> told(@Nullable List<T> section) {
        return section == null || section.isEmpty() ? null : section;
    }

    private static <T> @Nullable T or(@Nullable T changed, @Nullable T kept) {
        return changed == null ? kept : changed;
    }
}

package eu.observatory.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise can do and where it belongs, as a source that asked it tells.
 *
 * @param skills ids of concepts of the scheme {@code skill}, like {@code skill:window-cleaning}
 * @param equipment ids of concepts of the scheme {@code equipment}
 * @param offers the same and more in its own words, which only the enterprise itself says
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Profile(
        List<String> skills,
        List<String> equipment,
        List<Affiliation> affiliations,
        List<Text> texts,
        @Nullable Offers offers) {

    public static final Profile NONE = told(List.of(), List.of(), List.of(), List.of());

    public Profile {
        skills = told(skills);
        equipment = told(equipment);
        affiliations = told(affiliations);
        texts = told(texts);
        offers = offers == null || offers.none() ? null : offers;
    }

    /** As others tell it. */
    public static Profile told(
            List<String> skills, List<String> equipment, List<Affiliation> affiliations, List<Text> texts) {
        return new Profile(skills, equipment, affiliations, texts, null);
    }

    static <T> List<T> told(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}

package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Page;
import eu.observatory.registry.recognition.Membership;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as a list shows it.
 *
 * @param name in the reader's language where there is one; null where no source gives any
 */
public record Summary(
        String id,
        long revision,
        String country,
        Status status,
        boolean sample,
        @Nullable String name,
        @Nullable LegalForm legalForm,
        List<Activity> activities,
        @Nullable String locality,
        @Nullable String commune,
        @Nullable String region,
        List<String> nuts,
        @Nullable Position position,
        List<Membership> memberships) {

    static Page<Summary> of(Page<Enterprise> page, Language language) {
        return new Page<>(
                page.items().stream()
                        .map(enterprise -> of(enterprise, language))
                        .toList(),
                page.total(),
                page.next());
    }

    public static Summary of(Enterprise enterprise, Language language) {
        Address address = enterprise.address();
        return new Summary(
                enterprise.id(),
                enterprise.revision(),
                enterprise.country(),
                enterprise.status(),
                enterprise.sample(),
                name(enterprise.names(), language.code()),
                enterprise.legalForm(),
                enterprise.activities(),
                address == null ? null : address.locality(),
                address == null ? null : address.commune(),
                enterprise.region(),
                enterprise.nuts(),
                enterprise.position(),
                enterprise.memberships());
    }

    static @Nullable String name(List<Name> names, String language) {
        return names.stream()
                .min(Comparator.<Name, Boolean>comparing(name -> !language.equals(name.language()))
                        .thenComparing(name -> !name.kind().equals("legal")))
                .map(Name::value)
                .orElse(null);
    }
}

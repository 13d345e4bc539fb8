package eu.observatory.registry.organisation;

import eu.observatory.platform.web.Language;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Position;
import eu.observatory.registry.enterprise.Status;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a list shows it.
 *
 * @param name in the reader's language where there is one; null where no source gives any
 */
record OrganisationSummary(
        String id,
        long revision,
        List<Kind> kinds,
        String country,
        Status status,
        boolean sample,
        @Nullable String name,
        @Nullable String locality,
        @Nullable String commune,
        @Nullable String region,
        List<String> nuts,
        @Nullable Position position,
        List<String> territories) {

    static OrganisationSummary of(Organisation organisation, Language language) {
        Address address = organisation.address();
        return new OrganisationSummary(
                organisation.id(),
                organisation.revision(),
                organisation.kinds(),
                organisation.country(),
                organisation.status(),
                organisation.sample(),
                name(organisation.names(), language.code()),
                address == null ? null : address.locality(),
                address == null ? null : address.commune(),
                organisation.region(),
                organisation.nuts(),
                organisation.position(),
                organisation.territories());
    }

    private static @Nullable String name(List<Name> names, String language) {
        return names.stream()
                .min(Comparator.<Name, Boolean>comparing(name -> !language.equals(name.language()))
                        .thenComparing(name -> !name.kind().equals("legal")))
                .map(Name::value)
                .orElse(null);
    }
}

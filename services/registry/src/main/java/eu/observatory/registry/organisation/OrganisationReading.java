package eu.observatory.registry.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.enterprise.LegalForm;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is read.
 *
 * @param enterprise whether the same body is an enterprise, too: under the same id, {@code GET /enterprises/{id}}
 * @param labels what the places, concepts and organisations in it are called: id to label in the answer's language
 */
record OrganisationReading(@JsonUnwrapped Organisation organisation, boolean enterprise, Map<String, String> labels) {

    /** The ids in an organisation that stand for something with a name of its own. */
    static Set<String> named(Organisation organisation) {
        return Stream.of(
                        Stream.of(organisation.country()),
                        form(organisation.legalForm()),
                        Stream.ofNullable(organisation.address()).map(Address::commune),
                        organisation.nuts().stream(),
                        organisation.territories().stream(),
                        Stream.ofNullable(organisation.parent()),
                        organisation.successors().stream(),
                        organisation.affiliations().stream().map(Affiliation::organisation))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Stream<String> form(@Nullable LegalForm form) {
        return form == null ? Stream.of() : Stream.of(form.scheme() + ":" + form.code(), "family:" + form.family());
    }
}

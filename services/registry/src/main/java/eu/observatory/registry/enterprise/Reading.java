package eu.observatory.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.observatory.registry.concept.Labels;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An enterprise as it is read: its state, and what the concepts and places in it are called.
 *
 * @param organisation whether the same body is an organisation, too: under the same id, {@code GET /organisations/{id}}
 * @param labels id to label in the language of the answer
 */
record Reading(@JsonUnwrapped Enterprise enterprise, boolean organisation, Map<String, String> labels) {

    static Mono<Reading> of(Enterprise enterprise, Labels labels, String language) {
        return labels.labels(ids(enterprise), language).map(found -> {
            Map<String, String> others = new HashMap<>(found);
            boolean organisation = others.remove(enterprise.id()) != null;
            return new Reading(enterprise, organisation, others);
        });
    }

    /** Its own id among them: where that has a label, it is an organisation's. */
    private static Set<String> ids(Enterprise enterprise) {
        return Stream.of(
                        form(enterprise.legalForm()),
                        Stream.concat(
                                        enterprise.activities().stream(),
                                        enterprise.establishments().stream().flatMap(one -> one.activities().stream()))
                                .map(Activity::nace),
                        Stream.concat(
                                        Stream.ofNullable(enterprise.address()),
                                        enterprise.establishments().stream().map(Establishment::address))
                                .filter(Objects::nonNull)
                                .map(Address::commune),
                        Stream.concat(enterprise.skills().stream(), enterprise.equipment().stream()),
                        Stream.ofNullable(enterprise.offers()).flatMap(Offers::concepts),
                        enterprise.affiliations().stream().map(Affiliation::organisation),
                        Stream.of(enterprise.country(), enterprise.id()),
                        enterprise.nuts().stream())
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Stream<String> form(@Nullable LegalForm form) {
        return form == null ? Stream.of() : Stream.of(form.scheme() + ":" + form.code(), "family:" + form.family());
    }
}

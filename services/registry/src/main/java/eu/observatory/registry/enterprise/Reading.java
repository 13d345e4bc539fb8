package eu.observatory.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.observatory.registry.concept.Labels;
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
 * @param labels id to label in the language of the answer
 */
record Reading(@JsonUnwrapped Enterprise enterprise, Map<String, String> labels) {

    static Mono<Reading> of(Enterprise enterprise, Labels labels, String language) {
        return labels.labels(ids(enterprise), language).map(found -> new Reading(enterprise, found));
    }

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
                        enterprise.affiliations().stream().map(Affiliation::organisation),
                        Stream.of(enterprise.country()),
                        enterprise.nuts().stream())
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Stream<String> form(@Nullable LegalForm form) {
        return form == null ? Stream.of() : Stream.of(form.scheme() + ":" + form.code(), "family:" + form.family());
    }
}

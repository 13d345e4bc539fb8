package eu.observatory.portal.contribution;

import eu.observatory.portal.claim.Mandates;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.statement.Concepts;
import eu.observatory.portal.statement.Difference.Compared;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Lays a contribution out: what it changes, and what whoever looks at it may do about it. */
@Component
class Desk {

    private final Gateway gateway;
    private final Concepts concepts;
    private final Mandates mandates;

    Desk(Gateway gateway, Concepts concepts, Mandates mandates) {
        this.gateway = gateway;
        this.concepts = concepts;
        this.mandates = mandates;
    }

    /** What somebody wrote in the form of a decision, and what was wrong with it. */
    record Said(String reason, @Nullable String wrong) {

        static final Said NOTHING = new Said("", null);
    }

    Mono<Contribution> one(String id, Visitor visitor) {
        return gateway.get(visitor, "contributions/" + id, new LinkedMultiValueMap<>(), Contribution.class);
    }

    /** For an editor, who was let in as one, and decides about what others contributed. */
    Mono<Rendering> forEditor(String id, Visitor visitor, Said said) {
        return one(id, visitor).flatMap(contribution -> page(contribution, visitor, said, true));
    }

    /** For its author, and for who speaks for the enterprise. */
    Mono<Rendering> forMember(String id, Visitor visitor, Said said) {
        return one(id, visitor)
                .zipWith(mandates.of(visitor))
                .flatMap(found -> page(
                        found.getT1(),
                        visitor,
                        said,
                        found.getT2().contains(found.getT1().enterprise())));
    }

    /** @param mayDecide about what others contributed; nobody decides about their own */
    private Mono<Rendering> page(Contribution contribution, Visitor visitor, Said said, boolean mayDecide) {
        return page(
                contribution,
                visitor,
                said,
                contribution.is("submitted") && mayDecide && !contribution.mine(),
                contribution.isOpen() && contribution.mine());
    }

    private Mono<Rendering> page(
            Contribution contribution, Visitor visitor, Said said, boolean decides, boolean authors) {
        return concepts.labels(visitor, contribution.concepts().toList())
                .map(labels -> compared(contribution, visitor, labels))
                .map(compared -> Rendering.view("contribution")
                        .status(said.wrong() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("contribution", contribution)
                        .modelAttribute("compared", compared)
                        .modelAttribute("decides", decides)
                        .modelAttribute("authors", authors)
                        .modelAttribute("reason", said.reason())
                        .modelAttribute("wrong", String.valueOf(said.wrong()))
                        .build());
    }

    private static List<Compared> compared(Contribution contribution, Visitor visitor, Map<String, String> labels) {
        return contribution.diff().stream()
                .map(difference -> difference.compared(labels, visitor.locale()))
                .filter(Objects::nonNull)
                .toList();
    }
}

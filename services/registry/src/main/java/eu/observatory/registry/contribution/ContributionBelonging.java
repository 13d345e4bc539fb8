package eu.observatory.registry.contribution;

import eu.observatory.platform.access.Belonging;
import eu.observatory.platform.access.Place;
import eu.observatory.platform.web.Invalid;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A contribution is its enterprise's to decide, and its region's. */
@Component
class ContributionBelonging implements Belonging {

    private final Contributions contributions;

    ContributionBelonging(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public String of() {
        return "contribution";
    }

    @Override
    public Mono<Place> place(Map<String, String> pathVariables) {
        return contributions
                .one(id(pathVariables))
                .map(contribution -> new Place(contribution.region(), Set.of(contribution.enterprise())));
    }

    private static UUID id(Map<String, String> pathVariables) {
        try {
            return UUID.fromString(pathVariables.getOrDefault("contribution", ""));
        } catch (IllegalArgumentException none) {
            throw new Invalid("contribution", "The id of a contribution is a UUID.");
        }
    }
}

package eu.observatory.registry.claim;

import eu.observatory.platform.access.Belonging;
import eu.observatory.platform.access.Place;
import eu.observatory.platform.web.Invalid;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A claim is its region's to decide, never the enterprise's. */
@Component
class ClaimBelonging implements Belonging {

    private final Claims claims;

    ClaimBelonging(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String of() {
        return "claim";
    }

    @Override
    public Mono<Place> place(Map<String, String> pathVariables) {
        return claims.one(id(pathVariables)).map(claim -> new Place(claim.region(), Set.of()));
    }

    private static UUID id(Map<String, String> pathVariables) {
        try {
            return UUID.fromString(pathVariables.getOrDefault("claim", ""));
        } catch (IllegalArgumentException none) {
            throw new Invalid("claim", "The id of a claim is a UUID.");
        }
    }
}

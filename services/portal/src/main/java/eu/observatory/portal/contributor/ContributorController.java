package eu.observatory.portal.contributor;

import eu.observatory.portal.account.Bodies;
import eu.observatory.portal.claim.Claim;
import eu.observatory.portal.claim.Mandates;
import eu.observatory.portal.contribution.Contribution;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.ForMembers;
import eu.observatory.portal.site.Languages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** For whom somebody speaks, and how what they claimed and contributed stands. */
@Controller
@ForMembers
class ContributorController {

    private static final MultiValueMap<String, String> MANY = MultiValueMap.fromSingleValue(Map.of("limit", "100"));

    private final Gateway gateway;
    private final Mandates mandates;
    private final Bodies bodies;

    ContributorController(Gateway gateway, Mandates mandates, Bodies bodies) {
        this.gateway = gateway;
        this.mandates = mandates;
        this.bodies = bodies;
    }

    @GetMapping(Languages.PATH + ForMembers.PATH)
    Mono<Rendering> mine(Visitor visitor) {
        return Mono.zip(
                        mandates.of(visitor).flatMap(own -> bodies.of(visitor, List.copyOf(own))),
                        gateway.get(visitor, "claims/mine", MANY, Claim.Page.class),
                        gateway.get(
                                visitor, "contributions/mine", new LinkedMultiValueMap<>(), Contribution.Page.class))
                .map(found -> Rendering.view("mine")
                        .modelAttribute("bodies", found.getT1())
                        .modelAttribute(
                                "claims",
                                found.getT2().items().stream()
                                        .filter(Claim::isOpen)
                                        .toList())
                        .modelAttribute(
                                "contributions",
                                found.getT3().items().stream()
                                        .filter(Contribution::isOpen)
                                        .toList())
                        .build());
    }
}

package eu.observatory.portal.region;

import eu.observatory.portal.claim.Claim;
import eu.observatory.portal.contribution.Contribution;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.ForEditors;
import eu.observatory.portal.site.Languages;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What waits for an editor, at a glance. */
@Controller
@ForEditors
class RegionController {

    private static final Logger log = LoggerFactory.getLogger(RegionController.class);

    private final Gateway gateway;

    RegionController(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping(Languages.PATH + ForEditors.PATH)
    Mono<Rendering> glance(Visitor visitor) {
        return Mono.zip(
                        first(visitor, "contributions", "submitted", Contribution.Page.class),
                        first(visitor, "claims", "awaiting-editor", Claim.Page.class),
                        first(visitor, "messages", "open", Message.Page.class)
                                .map(Waiting::of)
                                .onErrorResume(Unreachable.class, outage -> {
                                    log.warn("The page of a region goes without its messages: {}", outage.toString());
                                    return Mono.just(Waiting.UNKNOWN);
                                }))
                .map(found -> Rendering.view("region")
                        .modelAttribute("contributions", found.getT1())
                        .modelAttribute("claims", found.getT2())
                        .modelAttribute("waiting", found.getT3())
                        .build());
    }

    /** Messages, where they could be had. */
    record Waiting(boolean known, Message.Page messages) {

        static final Waiting UNKNOWN = new Waiting(false, Message.Page.NONE);

        static Waiting of(Message.Page messages) {
            return new Waiting(true, messages);
        }
    }

    private <T> Mono<T> first(Visitor visitor, String path, String status, Class<T> type) {
        return gateway.get(visitor, path, MultiValueMap.fromSingleValue(Map.of("status", status, "limit", "5")), type);
    }
}

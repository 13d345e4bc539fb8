package eu.observatory.portal.trail;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.ForMembers;
import eu.observatory.portal.site.Languages;
import eu.observatory.portal.state.Called;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The trail of one enterprise, for its people and its region's editors. */
@Controller
@ForMembers
class OwnTrailController {

    private final Gateway gateway;

    OwnTrailController(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping(Languages.PATH + ForMembers.PATH + "/{id:[A-Za-z0-9-]+}/trail")
    Mono<Rendering> enterprise(
            @PathVariable String id, @RequestParam(required = false) @Nullable String cursor, Visitor visitor) {
        return Mono.zip(
                        gateway.get(visitor, "enterprises/" + id + "/trail", TrailController.from(cursor), Trail.class),
                        gateway.get(visitor, "enterprises/" + id, new LinkedMultiValueMap<>(), Called.class))
                .map(found -> Rendering.view("trail")
                        .modelAttribute("trail", found.getT1())
                        .modelAttribute(
                                "name", found.getT2().in(visitor.locale().getLanguage()))
                        .modelAttribute(
                                "path", "/" + visitor.locale().getLanguage() + ForMembers.PATH + "/" + id + "/trail")
                        .modelAttribute("later", cursor != null)
                        .build());
    }
}

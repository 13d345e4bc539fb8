package eu.observatory.portal.trail;

import eu.observatory.portal.account.Bodies;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.ForEditors;
import eu.observatory.portal.site.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The trail of an editor's regions. */
@Controller
@ForEditors
class TrailController {

    private final Gateway gateway;
    private final Bodies bodies;

    TrailController(Gateway gateway, Bodies bodies) {
        this.gateway = gateway;
        this.bodies = bodies;
    }

    @GetMapping(Languages.PATH + ForEditors.PATH + "/trail")
    Mono<Rendering> region(@RequestParam(required = false) @Nullable String cursor, Visitor visitor) {
        return gateway.get(visitor, "trail", from(cursor), Trail.class)
                .zipWhen(trail -> bodies.byId(visitor, trail.enterprises()))
                .map(found -> Rendering.view("trail")
                        .modelAttribute("trail", found.getT1())
                        .modelAttribute("bodies", found.getT2())
                        .modelAttribute("path", "/" + visitor.locale().getLanguage() + ForEditors.PATH + "/trail")
                        .modelAttribute("later", cursor != null)
                        .build());
    }

    static MultiValueMap<String, String> from(@Nullable String cursor) {
        var asked = new LinkedMultiValueMap<String, String>();
        if (cursor != null && !cursor.isBlank()) {
            asked.set("cursor", cursor);
        }
        return asked;
    }
}

package eu.observatory.portal.contribution;

import eu.observatory.portal.contribution.Desk.Said;
import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.Back;
import eu.observatory.portal.member.ForMembers;
import eu.observatory.portal.site.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How contributions stand, for their authors and for who speaks for the enterprise. */
@Controller
@ForMembers
class OwnContributionController {

    private static final String CONTRIBUTIONS = ForMembers.PATH + "/contributions";
    private static final String ONE = Languages.PATH + CONTRIBUTIONS + "/{id:[0-9a-f-]{36}}";

    private final Gateway gateway;
    private final Desk desk;
    private final Steps steps;
    private final FormToken token;

    OwnContributionController(Gateway gateway, Desk desk, Steps steps, FormToken token) {
        this.gateway = gateway;
        this.desk = desk;
        this.steps = steps;
        this.token = token;
    }

    @GetMapping(Languages.PATH + CONTRIBUTIONS)
    Mono<Rendering> list(@RequestParam(required = false) @Nullable String cursor, Visitor visitor) {
        var asked = new LinkedMultiValueMap<String, String>();
        if (cursor != null && !cursor.isBlank()) {
            asked.set("cursor", cursor);
        }
        return gateway.get(visitor, "contributions/mine", asked, Contribution.Page.class)
                .map(found -> Rendering.view("contributions")
                        .modelAttribute("contributions", found)
                        .modelAttribute("later", cursor != null)
                        .build());
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable String id, Visitor visitor) {
        return desk.forMember(id, visitor, Said.NOTHING);
    }

    @PostMapping(ONE)
    Mono<Rendering> step(@PathVariable String id, Visitor visitor, ServerWebExchange exchange) {
        return token.sent(exchange)
                .flatMap(form -> steps.take(
                        id,
                        visitor,
                        form,
                        Mono.just(Back.to(visitor, CONTRIBUTIONS + "/" + id)),
                        said -> desk.forMember(id, visitor, said)));
    }
}

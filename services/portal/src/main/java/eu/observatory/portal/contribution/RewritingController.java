package eu.observatory.portal.contribution;

import eu.observatory.portal.contribution.Rewriting.Where;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.ForMembers;
import eu.observatory.portal.site.Languages;
import eu.observatory.portal.statement.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Its author answers what was asked back, or the enterprise's people accept with changes. */
@Controller
@ForMembers
class RewritingController {

    private static final String PATH = Languages.PATH + ForMembers.PATH
            + "/contributions/{id:[0-9a-f-]{36}}/{purpose:answer|edit}/{section:" + Section.PATTERN + "}";

    private final Rewriting rewriting;

    RewritingController(Rewriting rewriting) {
        this.rewriting = rewriting;
    }

    @GetMapping(PATH)
    Mono<Rendering> write(
            @PathVariable String id, @PathVariable String purpose, @PathVariable String section, Visitor visitor) {
        return rewriting.write(Where.of(ForMembers.PATH, id, purpose, section), visitor);
    }

    @PostMapping(PATH)
    Mono<Rendering> send(
            @PathVariable String id,
            @PathVariable String purpose,
            @PathVariable String section,
            Visitor visitor,
            ServerWebExchange exchange) {
        return rewriting.send(Where.of(ForMembers.PATH, id, purpose, section), visitor, exchange);
    }
}

package eu.observatory.portal.contribution;

import eu.observatory.portal.contribution.Rewriting.Where;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.statement.Section;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The two pages of a form that goes on from a contribution, under the way of those who may write it. */
abstract class RewritingPages {

    private static final String PATH =
            "/contributions/{id:[0-9a-f-]{36}}/{purpose:answer|edit}/{section:" + Section.PATTERN + "}";

    private final Rewriting rewriting;
    private final String way;

    RewritingPages(Rewriting rewriting, String way) {
        this.rewriting = rewriting;
        this.way = way;
    }

    @GetMapping(PATH)
    Mono<Rendering> write(
            @PathVariable String id, @PathVariable String purpose, @PathVariable String section, Visitor visitor) {
        return rewriting.write(Where.of(way, id, purpose, section), visitor);
    }

    @PostMapping(PATH)
    Mono<Rendering> send(
            @PathVariable String id,
            @PathVariable String purpose,
            @PathVariable String section,
            Visitor visitor,
            ServerWebExchange exchange) {
        return rewriting.send(Where.of(way, id, purpose, section), visitor, exchange);
    }
}

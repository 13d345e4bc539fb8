package eu.observatory.portal.contribution;

import eu.observatory.portal.account.Readers;
import eu.observatory.portal.contribution.Desk.Said;
import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.Back;
import eu.observatory.portal.member.ForEditors;
import eu.observatory.portal.member.Queue;
import eu.observatory.portal.site.Languages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An editor's queue of contributions, and what they decide. */
@Controller
@ForEditors
class ContributionDecisionController {

    private static final String CONTRIBUTIONS = ForEditors.PATH + "/contributions";
    private static final String ONE = Languages.PATH + CONTRIBUTIONS + "/{id:[0-9a-f-]{36}}";
    private static final List<String> STATUSES = List.of("submitted", "asked-back", "accepted", "refused", "withdrawn");

    private final Gateway gateway;
    private final Readers readers;
    private final Desk desk;
    private final Steps steps;
    private final FormToken token;

    ContributionDecisionController(Gateway gateway, Readers readers, Desk desk, Steps steps, FormToken token) {
        this.gateway = gateway;
        this.readers = readers;
        this.desk = desk;
        this.steps = steps;
        this.token = token;
    }

    @GetMapping(Languages.PATH + CONTRIBUTIONS)
    Mono<Rendering> list(@RequestParam MultiValueMap<String, String> asked, Visitor visitor) {
        return readers.having(visitor, ForEditors.ROLE)
                .map(editor -> Queue.of(
                        "/" + visitor.locale().getLanguage() + CONTRIBUTIONS, STATUSES, editor.regions(), asked))
                .flatMap(queue -> gateway.get(visitor, "contributions", queue.question(), Contribution.Page.class)
                        .map(found -> Rendering.view("region-contributions")
                                .modelAttribute("queue", queue)
                                .modelAttribute("contributions", found)
                                .build()));
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable String id, Visitor visitor) {
        return desk.forEditor(id, visitor, Said.NOTHING);
    }

    @PostMapping(ONE)
    Mono<Rendering> decide(@PathVariable String id, Visitor visitor, ServerWebExchange exchange) {
        return token.sent(exchange)
                .flatMap(form -> steps.take(
                        id,
                        visitor,
                        form,
                        Mono.just(Back.to(visitor, CONTRIBUTIONS + "/" + id)),
                        said -> desk.forEditor(id, visitor, said)));
    }
}

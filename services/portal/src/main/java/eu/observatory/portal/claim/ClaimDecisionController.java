package eu.observatory.portal.claim;

import eu.observatory.portal.account.Readers;
import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.Back;
import eu.observatory.portal.member.ForEditors;
import eu.observatory.portal.member.Queue;
import eu.observatory.portal.site.Languages;
import eu.observatory.portal.state.Called;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An editor confirms claimants, refuses them, or ends what they were given. */
@Controller
@ForEditors
class ClaimDecisionController {

    private static final String CLAIMS = ForEditors.PATH + "/claims";
    private static final String ONE = Languages.PATH + CLAIMS + "/{id:[0-9a-f-]{36}}";
    private static final List<String> STATUSES =
            List.of("awaiting-editor", "awaiting-code", "accepted", "refused", "ended");

    private final Gateway gateway;
    private final Readers readers;
    private final FormToken token;

    ClaimDecisionController(Gateway gateway, Readers readers, FormToken token) {
        this.gateway = gateway;
        this.readers = readers;
        this.token = token;
    }

    @GetMapping(Languages.PATH + CLAIMS)
    Mono<Rendering> list(@RequestParam MultiValueMap<String, String> asked, Visitor visitor) {
        return readers.having(visitor, ForEditors.ROLE)
                .map(editor ->
                        Queue.of("/" + visitor.locale().getLanguage() + CLAIMS, STATUSES, editor.regions(), asked))
                .flatMap(queue -> gateway.get(visitor, "claims", queue.question(), Claim.Page.class)
                        .map(claims -> Rendering.view("region-claims")
                                .modelAttribute("queue", queue)
                                .modelAttribute("claims", claims)
                                .build()));
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable String id, Visitor visitor) {
        return page(id, visitor, "", null);
    }

    @PostMapping(ONE)
    Mono<Rendering> decide(@PathVariable String id, Visitor visitor, ServerWebExchange exchange) {
        return token.sent(exchange).flatMap(form -> {
            var step = Objects.requireNonNullElse(form.getFirst("do"), "");
            var reason = Objects.requireNonNullElse(form.getFirst("reason"), "").strip();
            return decided(id, visitor, step, reason)
                    .thenReturn(Back.to(visitor, CLAIMS + "/" + id))
                    .onErrorResume(
                            Refused.class, refusal -> switch (refusal.problem().status()) {
                                case 400 -> page(id, visitor, reason, "reason");
                                case 409 -> page(id, visitor, reason, "over");
                                default -> Mono.error(refusal);
                            });
        });
    }

    private Mono<Void> decided(String id, Visitor visitor, String step, String reason) {
        var said = new HashMap<String, String>();
        if (!reason.isEmpty()) {
            said.put("reason", reason);
        }
        if (step.equals("ending")) {
            return gateway.send(visitor, "claims/" + id + "/ending", said);
        }
        said.put("decision", step);
        return gateway.send(visitor, "claims/" + id + "/decision", said);
    }

    private Mono<Rendering> page(String id, Visitor visitor, String reason, @Nullable String wrong) {
        return gateway.get(visitor, "claims/" + id, new LinkedMultiValueMap<>(), Claim.class)
                .zipWhen(claim -> gateway.get(
                        visitor, "enterprises/" + claim.enterprise(), new LinkedMultiValueMap<>(), Called.class))
                .map(found -> Rendering.view("region-claim")
                        .status(wrong == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("claim", found.getT1())
                        .modelAttribute("enterprise", found.getT2())
                        .modelAttribute("reason", reason)
                        .modelAttribute("wrong", String.valueOf(wrong))
                        .build());
    }
}

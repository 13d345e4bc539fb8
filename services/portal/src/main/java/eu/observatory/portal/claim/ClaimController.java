package eu.observatory.portal.claim;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.Back;
import eu.observatory.portal.member.ForMembers;
import eu.observatory.portal.site.Languages;
import eu.observatory.portal.state.Called;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Somebody says that an enterprise is theirs. */
@Controller
@ForMembers
class ClaimController {

    private static final String PATH = Languages.PATH + ForMembers.PATH + "/{id:[A-Za-z0-9-]+}/claim";

    private final Gateway gateway;
    private final FormToken token;

    ClaimController(Gateway gateway, FormToken token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** What stands in the form. */
    record Form(String proof, String message) {

        static final Form NEW = new Form("code", "");

        static Form of(MultiValueMap<String, String> sent) {
            var message = sent.getFirst("message");
            return new Form(
                    "editor".equals(sent.getFirst("proof")) ? "editor" : "code",
                    message == null ? "" : message.strip());
        }

        Map<String, String> claim() {
            var claim = new HashMap<>(Map.of("proof", proof));
            if (!message.isEmpty()) {
                claim.put("message", message);
            }
            return claim;
        }
    }

    @GetMapping(PATH)
    Mono<Rendering> ask(@PathVariable String id, Visitor visitor) {
        return page(id, visitor, Form.NEW, null);
    }

    @PostMapping(PATH)
    Mono<Rendering> claim(@PathVariable String id, Visitor visitor, ServerWebExchange exchange) {
        return token.sent(exchange)
                .map(Form::of)
                .flatMap(form -> gateway.post(visitor, "enterprises/" + id + "/claims", form.claim(), Claim.class)
                        .map(claim -> Back.to(visitor, ForMembers.PATH + "/claims/" + claim.id()))
                        .onErrorResume(Refused.class, refusal -> switch (refusal.problem()
                                .status()) {
                            case 400 -> page(id, visitor, form, "message");
                            case 409 -> already(id, visitor, form);
                            default -> Mono.error(refusal);
                        }));
    }

    /** Who has claimed it before sees how that stands; a unit that hides something is not claimed here. */
    private Mono<Rendering> already(String id, Visitor visitor, Form form) {
        return gateway.get(
                        visitor, "claims/mine", MultiValueMap.fromSingleValue(Map.of("limit", "100")), Claim.Page.class)
                .flatMap(mine -> Mono.justOrEmpty(mine.items().stream()
                        .filter(claim -> claim.enterprise().equals(id) && (claim.isOpen() || claim.is("accepted")))
                        .findFirst()))
                .map(claim -> Back.to(visitor, ForMembers.PATH + "/claims/" + claim.id()))
                .switchIfEmpty(Mono.defer(() -> page(id, visitor, form, "masked")));
    }

    private Mono<Rendering> page(String id, Visitor visitor, Form form, @Nullable String wrong) {
        return gateway.get(visitor, "enterprises/" + id, new LinkedMultiValueMap<>(), Called.class)
                .map(enterprise -> Rendering.view("claiming")
                        .status(wrong == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("enterprise", enterprise)
                        .modelAttribute("name", enterprise.in(visitor.locale().getLanguage()))
                        .modelAttribute("form", form)
                        .modelAttribute("wrong", String.valueOf(wrong))
                        .build());
    }
}

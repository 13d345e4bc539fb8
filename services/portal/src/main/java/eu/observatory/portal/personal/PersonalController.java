package eu.observatory.portal.personal;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.ForMembers;
import eu.observatory.portal.site.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is held of the reader. The file comes from the API itself, at any size. */
@Controller
@ForMembers
class PersonalController {

    private static final String PATH = Languages.PATH + "/account/data";
    private static final String ERASURE = PATH + "/erasure";
    private static final String DATA = "me/data";

    private final Gateway gateway;
    private final FormToken token;

    PersonalController(Gateway gateway, FormToken token) {
        this.gateway = gateway;
        this.token = token;
    }

    @GetMapping(PATH)
    Mono<Rendering> held(Visitor visitor) {
        return gateway.get(visitor, DATA + "/counts", new LinkedMultiValueMap<>(), Tally.class)
                .map(held -> Rendering.view("data").modelAttribute("held", held).build());
    }

    /** What would go and what would stay; nothing is asked of the registry yet. */
    @GetMapping(ERASURE)
    Rendering consider() {
        return Rendering.view("erasure").build();
    }

    /** Answered at once and not after a redirect: only this request knows the numbers, and a second one finds nothing. */
    @PostMapping(ERASURE)
    Mono<Rendering> erase(Visitor visitor, ServerWebExchange exchange) {
        return token.sent(exchange)
                .flatMap(form -> gateway.delete(visitor, DATA, Tally.class))
                .map(changed -> Rendering.view("erased")
                        .modelAttribute("changed", changed)
                        .build());
    }
}

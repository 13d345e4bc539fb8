package eu.observatory.portal.operator;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The index of the search: how its last rebuild went or goes, and the button for the next. */
@Controller
@ForOperators
class IndexController {

    static final String REBUILD = "operations/search/index/rebuild";

    private static final String PAGE = ForOperators.PATH + "/index";

    private final Gateway gateway;
    private final FormToken token;

    IndexController(Gateway gateway, FormToken token) {
        this.gateway = gateway;
        this.token = token;
    }

    @GetMapping(Languages.PATH + PAGE)
    Mono<Rendering> rebuild(Visitor visitor) {
        return gateway.get(visitor, REBUILD, new LinkedMultiValueMap<>(), Rebuilt.class)
                .map(rebuilt -> Rendering.view("rebuild")
                        .modelAttribute("rebuilt", rebuilt)
                        .modelAttribute("refreshing", rebuilt.running())
                        .build());
    }

    /** One that runs already is what was wanted. */
    @PostMapping(Languages.PATH + PAGE)
    Mono<Rendering> begin(Visitor visitor, ServerWebExchange exchange) {
        return exchange.getFormData()
                .doOnNext(form -> token.check(exchange, form.getFirst(FormToken.FIELD)))
                .flatMap(form -> gateway.send(visitor, REBUILD, Map.of()))
                .onErrorResume(
                        Refused.class,
                        refusal -> refusal.problem().status() == HttpStatus.CONFLICT.value()
                                ? Mono.empty()
                                : Mono.error(refusal))
                .then(Mono.fromSupplier(
                        () -> Rendering.redirectTo("/" + visitor.locale().getLanguage() + PAGE)
                                .status(HttpStatus.SEE_OTHER)
                                .build()));
    }
}

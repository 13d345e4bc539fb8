package eu.observatory.portal.enterprise;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import eu.observatory.portal.state.Histories;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

@Controller
class EnterpriseController {

    private final Gateway gateway;

    EnterpriseController(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping(Languages.PATH + "/enterprises/{id:[A-Za-z0-9-]+}")
    Mono<Rendering> enterprise(@PathVariable String id, Visitor visitor) {
        var path = "enterprises/" + id;
        var language = visitor.locale().getLanguage();
        return gateway.get(visitor, path, new LinkedMultiValueMap<>(), Enterprise.class)
                .zipWith(
                        Histories.of(gateway, visitor, path),
                        (found, past) -> new EnterprisePage(found, language, past.orElse(null)))
                .map(page -> Rendering.view("enterprise")
                        .modelAttribute("page", page)
                        .modelAttribute("data", "/api/" + path)
                        .build());
    }
}

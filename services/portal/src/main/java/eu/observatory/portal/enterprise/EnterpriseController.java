package eu.observatory.portal.enterprise;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

@Controller
class EnterpriseController {

    private static final Logger log = LoggerFactory.getLogger(EnterpriseController.class);
    private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

    private final Gateway gateway;

    EnterpriseController(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping(Languages.PATH + "/enterprises/{id:[A-Za-z0-9-]+}")
    Mono<Rendering> enterprise(@PathVariable String id, Visitor visitor) {
        return gateway.get(visitor, "enterprises/" + id, NOTHING, Enterprise.class)
                .zipWith(history(id, visitor), (found, past) -> new EnterprisePage(found, past.orElse(null)))
                .map(page -> Rendering.view("enterprise")
                        .modelAttribute("page", page)
                        .modelAttribute("data", "/api/enterprises/" + id)
                        .build());
    }

    /** An enterprise is worth showing without its past; the page then says that it is missing. */
    private Mono<Optional<History>> history(String id, Visitor visitor) {
        return gateway.get(visitor, "enterprises/" + id + "/history", NOTHING, History.class)
                .map(Optional::of)
                .onErrorResume(Unreachable.class, outage -> {
                    log.warn("The page of {} goes without its history: {}", id, outage.toString());
                    return Mono.just(Optional.empty());
                });
    }
}

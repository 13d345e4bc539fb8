package eu.observatory.portal.enterprise;

import eu.observatory.portal.claim.Mandates;
import eu.observatory.portal.duplicate.Duplicates;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import eu.observatory.portal.state.Histories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

@Controller
class EnterpriseController {

    private static final Logger log = LoggerFactory.getLogger(EnterpriseController.class);

    private final Gateway gateway;
    private final Mandates mandates;

    EnterpriseController(Gateway gateway, Mandates mandates) {
        this.gateway = gateway;
        this.mandates = mandates;
    }

    @GetMapping(Languages.PATH + "/enterprises/{id:[A-Za-z0-9-]+}")
    Mono<Rendering> enterprise(@PathVariable String id, Visitor visitor) {
        var path = "enterprises/" + id;
        var language = visitor.locale().getLanguage();
        return Mono.zip(
                        gateway.get(visitor, path, new LinkedMultiValueMap<>(), Enterprise.class),
                        duplicates(path, visitor),
                        Histories.of(gateway, visitor, path),
                        mandates.of(visitor, id))
                .map(found -> Rendering.view("enterprise")
                        .modelAttribute(
                                "page",
                                new EnterprisePage(
                                        found.getT1(),
                                        language,
                                        found.getT2(),
                                        found.getT3().orElse(null)))
                        .modelAttribute("bond", found.getT4())
                        .modelAttribute("data", "/api/" + path)
                        .build());
    }

    /** A hint only: the page stands without it, and the log says that it was missing. */
    private Mono<Duplicates> duplicates(String path, Visitor visitor) {
        return gateway.get(visitor, path + "/duplicates", new LinkedMultiValueMap<>(), Duplicates.class)
                .onErrorResume(Unreachable.class, outage -> {
                    log.warn("The page of {} goes without its duplicates: {}", path, outage.toString());
                    return Mono.just(Duplicates.NONE);
                });
    }
}

package eu.observatory.portal.search;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Answers the reader who asks of a result: why this one? */
@Controller
class ExplanationController {

    private final Gateway gateway;

    ExplanationController(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping(Languages.PATH + "/search/why")
    Mono<Rendering> why(@RequestParam String id, @RequestParam String q, Visitor visitor) {
        return gateway.get(
                        visitor,
                        "search/explain",
                        MultiValueMap.fromSingleValue(Map.of("id", id, "q", q)),
                        Explanation.class)
                .map(found -> Rendering.view("explanation")
                        .modelAttribute("why", found)
                        .modelAttribute("unlisted", true)
                        .build());
    }
}

package eu.observatory.portal.operator;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.operator.FailedLetter.FailedLetters;
import eu.observatory.portal.operator.Letter.Heaps;
import eu.observatory.portal.site.Languages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** How the platform is, at a glance. */
@Controller
@ForOperators
class OperatorController {

    private static final MultiValueMap<String, String> ONE = MultiValueMap.fromSingleValue(Map.of("limit", "1"));

    private final Gateway gateway;

    OperatorController(Gateway gateway) {
        this.gateway = gateway;
    }

    /** The fields of the newest import that are shown. */
    record Newest(String id, String dataset, String state) {}

    record Imports(List<Newest> items, long total) {}

    @GetMapping(Languages.PATH + ForOperators.PATH)
    Mono<Rendering> glance(Visitor visitor) {
        var nothing = new LinkedMultiValueMap<String, String>();
        return Mono.zip(
                        Known.ifAny(gateway.get(visitor, "imports", ONE, Imports.class)),
                        Known.ifAny(gateway.get(visitor, DeadLetterController.TOPICS, nothing, Heaps.class)),
                        Known.ifAny(gateway.get(visitor, IndexController.REBUILD, nothing, Rebuilt.class)),
                        Known.ifAny(gateway.get(visitor, FailedLetterController.LETTERS, ONE, FailedLetters.class)))
                .map(found -> Rendering.view("operator")
                        .modelAttribute("imports", found.getT1())
                        .modelAttribute("heaps", found.getT2())
                        .modelAttribute("rebuilt", found.getT3())
                        .modelAttribute("mail", found.getT4())
                        .build());
    }
}

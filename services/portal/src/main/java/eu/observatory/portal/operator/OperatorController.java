package eu.observatory.portal.operator;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
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

    private static final MultiValueMap<String, String> NEWEST = MultiValueMap.fromSingleValue(Map.of("limit", "5"));
    private static final int PAUSE = 30;

    private final Gateway gateway;
    private final Surroundings surroundings;

    OperatorController(Gateway gateway, Surroundings surroundings) {
        this.gateway = gateway;
        this.surroundings = surroundings;
    }

    /** The fields of the newest imports that are shown. */
    record Newest(String id, String dataset, String state) {}

    record Imports(List<Newest> items, long total) {}

    @GetMapping(Languages.PATH + ForOperators.PATH)
    Mono<Rendering> glance(Visitor visitor) {
        var nothing = new LinkedMultiValueMap<String, String>();
        return Mono.zip(
                        surroundings.seen(visitor),
                        Known.ifAny(gateway.get(visitor, "imports", NEWEST, Imports.class)),
                        Known.ifAny(gateway.get(visitor, IndexController.REBUILD, nothing, Rebuilt.class)))
                .map(found -> Rendering.view("operator")
                        .modelAttribute("overview", found.getT1())
                        .modelAttribute("imports", found.getT2())
                        .modelAttribute("rebuilt", found.getT3())
                        .modelAttribute("refreshing", true)
                        .modelAttribute("pause", PAUSE)
                        .build());
    }
}

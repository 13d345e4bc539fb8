package eu.observatory.portal.duplicate;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

@Controller
class DuplicateController {

    private static final List<String> DECISIONS = List.of("open", "same", "different");

    private final Gateway gateway;

    DuplicateController(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping(Languages.PATH + "/duplicates")
    Mono<Rendering> list(
            @RequestParam(defaultValue = "open") String decision,
            @RequestParam(required = false) @Nullable String cursor,
            Visitor visitor) {
        var asked = new LinkedMultiValueMap<String, String>();
        asked.set("decision", DECISIONS.contains(decision) ? decision : "open");
        if (cursor != null && !cursor.isBlank()) {
            asked.set("cursor", cursor);
        }
        return gateway.get(visitor, "duplicates", asked, Duplicates.class)
                .map(found -> Rendering.view("duplicates")
                        .modelAttribute("duplicates", found)
                        .modelAttribute("decisions", DECISIONS)
                        .modelAttribute("decision", String.valueOf(asked.getFirst("decision")))
                        .modelAttribute("later", cursor != null)
                        .modelAttribute("unlisted", true)
                        .build());
    }
}

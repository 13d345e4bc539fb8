package eu.observatory.portal.dataset;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

@Controller
class DatasetController {

    private final Gateway gateway;

    DatasetController(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping(Languages.PATH + "/datasets/{dataset:[a-z0-9-]{1,40}}/changes")
    Mono<Rendering> changes(
            @PathVariable String dataset, @RequestParam MultiValueMap<String, String> address, Visitor visitor) {
        var path = "datasets/" + dataset + "/changes";
        var comparison = Comparison.of("/" + visitor.locale().getLanguage() + "/" + path, address);
        return gateway.get(visitor, path, comparison.asked(), Changes.class)
                .map(found -> page(comparison, found).build())
                .onErrorResume(
                        Refused.class,
                        refusal -> refusal.problem().status() == HttpStatus.BAD_REQUEST.value()
                                ? Mono.just(refused(comparison, dataset))
                                : Mono.error(refusal));
    }

    private static Rendering refused(Comparison comparison, String dataset) {
        return page(comparison, new Changes(dataset, null, null, Map.of(), Map.of(), List.of(), 0, null))
                .status(HttpStatus.BAD_REQUEST)
                .modelAttribute("refused", true)
                .build();
    }

    private static Rendering.Builder<?> page(Comparison comparison, Changes changes) {
        return Rendering.view("changes")
                .modelAttribute("comparison", comparison)
                .modelAttribute("changes", changes)
                .modelAttribute("unlisted", true);
    }
}

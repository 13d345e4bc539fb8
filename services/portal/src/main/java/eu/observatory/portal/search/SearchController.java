package eu.observatory.portal.search;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

@Controller
class SearchController {

    private final Gateway gateway;

    SearchController(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping(Languages.PATH + "/search")
    Mono<Rendering> search(@RequestParam MultiValueMap<String, String> address, Visitor visitor) {
        var query = Query.of(address);
        var place = Place.of(query);
        if (place.given() && !place.valid()) {
            return Mono.just(refused(query, visitor, "near"));
        }
        return gateway.get(visitor, "search", query.asked(), Results.class)
                .map(results -> page(query, results, visitor).build())
                .onErrorResume(Refused.class, refusal -> answer(query, visitor, refusal));
    }

    /** A wrong parameter leaves the form standing, to be put right; every other refusal is a page of its own. */
    private static Mono<Rendering> answer(Query query, Visitor visitor, Refused refusal) {
        return refusal.problem().status() == HttpStatus.BAD_REQUEST.value()
                ? Mono.just(refused(query, visitor, Place.refusal(query, refusal)))
                : Mono.error(refusal);
    }

    private static Rendering refused(Query query, Visitor visitor, String reason) {
        return page(query, Results.NONE, visitor)
                .status(HttpStatus.BAD_REQUEST)
                .modelAttribute("refused", reason)
                .build();
    }

    private static Rendering.Builder<?> page(Query query, Results results, Visitor visitor) {
        var shown = new ResultsPage(ResultsPage.path(visitor), query, results);
        return Rendering.view("search")
                .modelAttribute("page", shown)
                .modelAttribute("feed", shown.feed())
                .modelAttribute("unlisted", true);
    }
}

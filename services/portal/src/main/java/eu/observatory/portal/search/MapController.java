package eu.observatory.portal.search;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.geography.Geography;
import eu.observatory.portal.geography.View;
import eu.observatory.portal.site.Languages;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The same question as the results page, seen on a map; every move on it is a link. */
@Controller
class MapController {

    private final Gateway gateway;
    private final Geography geography;

    MapController(Gateway gateway, Geography geography) {
        this.gateway = gateway;
        this.geography = geography;
    }

    @GetMapping(Languages.PATH + "/search/map")
    Mono<Rendering> map(@RequestParam MultiValueMap<String, String> address, Visitor visitor) {
        var query = Query.of(address).without(Query.OF_LISTS);
        var view =
                Optional.ofNullable(address.getFirst("view")).flatMap(View::of).orElseGet(() -> first(query));
        if (Place.of(query).given() && !Place.of(query).valid()) {
            return Mono.just(refused(query, view, visitor, "near"));
        }
        var asked = query.asked();
        asked.set("bbox", view.box().text());
        asked.set("zoom", String.valueOf(view.zoom()));
        return gateway.get(visitor, "search/clusters", asked, Clusters.class)
                .map(clusters -> page(query, view, clusters, visitor).build())
                .onErrorResume(
                        Refused.class,
                        refusal -> refusal.problem().status() == HttpStatus.BAD_REQUEST.value()
                                ? Mono.just(refused(query, view, visitor, Place.refusal(query, refusal)))
                                : Mono.error(refusal));
    }

    private static View first(Query query) {
        var place = Place.of(query);
        return place.given() && !place.named() && place.valid() ? place.view() : View.founders();
    }

    private Rendering refused(Query query, View view, Visitor visitor, String reason) {
        return page(query, view, Clusters.NONE, visitor)
                .status(HttpStatus.BAD_REQUEST)
                .modelAttribute("refused", reason)
                .build();
    }

    private Rendering.Builder<?> page(Query query, View view, Clusters clusters, Visitor visitor) {
        var page = new ResultsPage(ResultsPage.path(visitor), query, Results.NONE);
        return Rendering.view("map")
                .modelAttribute("page", page)
                .modelAttribute("map", MapPage.of(page, view, clusters, geography, visitor.locale()))
                .modelAttribute("unlisted", true);
    }
}

package eu.observatory.portal.home;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

@Controller
class HomeController {

    private static final Logger log = LoggerFactory.getLogger(HomeController.class);

    private final Gateway gateway;

    HomeController(Gateway gateway) {
        this.gateway = gateway;
    }

    /** The page stands without its figures, and then says that they are missing. */
    @GetMapping({Languages.PATH, Languages.PATH + "/"})
    Mono<Rendering> home(Visitor visitor) {
        return Mono.zip(
                        figures(visitor, "search", "limit", "1", Overview.class),
                        figures(visitor, "search/map", "level", "nuts3", TerritoryMap.Counts.class))
                .map(figures -> new HomePage(
                        figures.getT1().orElse(null),
                        figures.getT2().map(TerritoryMap::of).orElse(null)))
                .map(page -> Rendering.view("home").modelAttribute("page", page).build());
    }

    private <T> Mono<Optional<T>> figures(Visitor visitor, String path, String name, String value, Class<T> type) {
        return gateway.get(visitor, path, MultiValueMap.fromSingleValue(Map.of(name, value)), type)
                .map(Optional::of)
                .onErrorResume(Unreachable.class, outage -> {
                    log.warn("The home page goes without {}: {}", path, outage.toString());
                    return Mono.just(Optional.empty());
                });
    }
}

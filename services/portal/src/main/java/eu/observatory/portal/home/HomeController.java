package eu.observatory.portal.home;

import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

@Controller
class HomeController {

    private final Figures figures;

    HomeController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping({Languages.PATH, Languages.PATH + "/"})
    Mono<Rendering> home(Visitor visitor) {
        return Mono.zip(figures.overviewIn(visitor.locale()), figures.mapIn(visitor.locale()))
                .map(found -> HomePage.of(found.getT1(), found.getT2()))
                .map(page -> Rendering.view("home").modelAttribute("page", page).build());
    }
}

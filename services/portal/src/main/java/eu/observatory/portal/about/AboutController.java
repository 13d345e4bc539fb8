package eu.observatory.portal.about;

import eu.observatory.portal.site.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Pages whose every word is in the message bundles, under {@code <page>.…}. */
@Controller
class AboutController {

    @GetMapping(Languages.PATH + "/{page:about|partners|legal|privacy|accessibility}")
    Rendering text(@PathVariable String page) {
        return Rendering.view("text").modelAttribute("page", page).build();
    }

    @GetMapping(Languages.PATH + "/plan")
    String plan() {
        return "plan";
    }
}

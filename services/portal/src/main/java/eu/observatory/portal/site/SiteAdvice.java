package eu.observatory.portal.site;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

@ControllerAdvice
class SiteAdvice {

    private final Layout layout;

    SiteAdvice(Layout layout) {
        this.layout = layout;
    }

    @ModelAttribute("site")
    Site site(ServerWebExchange exchange) {
        return layout.of(exchange);
    }
}

package eu.observatory.portal.imports;

import eu.observatory.portal.operator.ForOperators;
import eu.observatory.portal.site.Languages;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;

/** Leads from where the imports were before they became a part of the operator's workspace. */
@Controller
class FormerAddresses {

    @GetMapping({Languages.PATH + "/imports", Languages.PATH + "/imports/{*rest}"})
    ResponseEntity<Void> moved(@PathVariable String language, ServerWebExchange exchange) {
        var asked = exchange.getRequest().getURI();
        var home = "/" + language;
        var target = home + ForOperators.PATH + asked.getRawPath().substring(home.length());
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(asked.getRawQuery() == null ? target : target + "?" + asked.getRawQuery()))
                .build();
    }
}

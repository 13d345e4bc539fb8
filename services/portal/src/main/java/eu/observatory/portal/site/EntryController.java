package eu.observatory.portal.site;

import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;

/** Leads addresses without a language to the visitor's. */
@Controller
class EntryController {

    @GetMapping({
        "/",
        "/search",
        "/search/map",
        "/enterprises/{id}",
        "/organisations",
        "/organisations/{id}",
        "/organisations/{id}/members",
        "/search/why",
        "/datasets/{dataset}/changes",
        "/duplicates",
        "/account",
        "/operator/**",
        "/organisation/**",
        "/region/**",
        "/about",
        "/partners",
        "/contact",
        "/plan",
        "/legal",
        "/privacy",
        "/accessibility"
    })
    ResponseEntity<Void> enter(ServerWebExchange exchange) {
        var language = Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(), Languages.ALL.getFirst());
        var target = new Address(exchange.getRequest().getURI()).in(language.getLanguage());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(target))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}

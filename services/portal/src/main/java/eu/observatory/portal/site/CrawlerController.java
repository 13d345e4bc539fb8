package eu.observatory.portal.site;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;

/** Tells crawlers which pages there are, and to leave the endless ways of filtering alone. */
@Controller
class CrawlerController {

    private static final List<String> PAGES = List.of(
            "", "/organisations", "/about", "/partners", "/contact", "/plan", "/legal", "/privacy", "/accessibility");

    private final Layout layout;

    CrawlerController(Layout layout) {
        this.layout = layout;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> robots(ServerWebExchange exchange) {
        return ResponseEntity.ok(
                """
                User-agent: *
                Disallow: /api/
                Disallow: /*/search?
                Disallow: /*/search/
                Disallow: /*/suggestions
                Sitemap: %s/sitemap.xml
                """.formatted(layout.origin(exchange.getRequest().getURI())));
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> sitemap(ServerWebExchange exchange) {
        var origin = layout.origin(exchange.getRequest().getURI());
        return ResponseEntity.ok(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                %s</urlset>
                """.formatted(PAGES.stream().map(page -> entries(origin, page)).collect(Collectors.joining())));
    }

    private static String entries(String origin, String page) {
        var alternates = Languages.ALL.stream()
                .map(language -> "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s/%s%s\"/>"
                        .formatted(language.getLanguage(), origin, language.getLanguage(), page))
                .collect(Collectors.joining());
        return Languages.ALL.stream()
                .map(language ->
                        "<url><loc>%s/%s%s</loc>%s</url>\n".formatted(origin, language.getLanguage(), page, alternates))
                .collect(Collectors.joining());
    }
}

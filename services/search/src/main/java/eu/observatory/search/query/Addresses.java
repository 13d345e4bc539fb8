package eu.observatory.search.query;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a feed and what it names are found by readers.
 *
 * @param self the feed, as it was asked for
 * @param site the public door, with the reader's language
 * @param query what was asked, as an address carries it
 */
record Addresses(String self, String site, String query) {

    static Addresses of(ServerHttpRequest request, String language) {
        String self = request.getURI().toString();
        String site = UriComponentsBuilder.fromUri(request.getURI())
                .replacePath("/" + language)
                .replaceQuery(null)
                .build()
                .toUriString();
        String query = request.getURI().getRawQuery();
        return new Addresses(self, site, query == null ? "" : "?" + query);
    }

    String search() {
        return site + "/search" + query;
    }

    /** The page of one thing: {@code /fr/enterprises/…}. */
    String of(Item item) {
        return UriComponentsBuilder.fromUriString(site)
                .pathSegment(item.type() + "s", item.record())
                .encode()
                .toUriString();
    }
}

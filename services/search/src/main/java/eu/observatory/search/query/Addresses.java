package eu.observatory.search.query;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a feed and what it names are found by readers.
 *
 * @param self the feed, as it was asked for
 * @param site the public door, with the reader's language
 * @param query what was asked, as an address carries it, but for the language
 */
record Addresses(String self, String site, String query) {

    static Addresses of(ServerHttpRequest request, String language) {
        String self = request.getURI().toString();
        String site = UriComponentsBuilder.fromUri(request.getURI())
                .replacePath("/" + language)
                .replaceQuery(null)
                .build()
                .toUriString();
        return new Addresses(self, site, query(request.getURI().getRawQuery()));
    }

    /** The page that it leads to has the language in its path. */
    private static String query(@Nullable String asked) {
        return asked == null
                ? ""
                : Stream.of(asked.split("&"))
                        .filter(parameter -> !parameter.startsWith("lang="))
                        .collect(Collectors.joining("&", "?", ""));
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

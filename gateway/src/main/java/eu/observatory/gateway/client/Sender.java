package eu.observatory.gateway.client;

import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Whose page made the browser send a request, as far as the browser says; what is no browser says nothing. */
public enum Sender {
    OWN_PAGE,
    ANOTHER_SITE,
    UNSAID;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    public static boolean mayChange(ServerHttpRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    public static Sender of(ServerHttpRequest request) {
        String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
        String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        if (origin == null && site == null) {
            return UNSAID;
        }
        boolean foreign = site != null && !OWN_SITE.contains(site);
        return foreign || origin != null && !origin.equals(own(request.getURI())) ? ANOTHER_SITE : OWN_PAGE;
    }

    private static String own(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}

package eu.observatory.portal.state;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How to reach an enterprise; what comes from outside becomes a link only if it is one. */
public record Contact(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website) {

    public @Nullable String link() {
        if (website == null) {
            return null;
        }
        try {
            var uri = URI.create(website.strip());
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}

package eu.observatory.portal.site;

import eu.observatory.portal.site.Site.Alternate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Works out, for the page being asked for, what every template's frame shows. */
@Component
@EnableConfigurationProperties(SiteSettings.class)
class Layout {

    private final SiteSettings settings;
    private final String version;

    Layout(SiteSettings settings) throws IOException {
        this.settings = settings;
        this.version = checksum(new PathMatchingResourcePatternResolver().getResources("classpath:/static/*.*"));
    }

    Site of(ServerWebExchange exchange) {
        var uri = exchange.getRequest().getURI();
        var language = Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(), Languages.ALL.getFirst())
                .getLanguage();
        var page = new Address(uri);
        return new Site(
                language,
                "/" + language,
                uri.getRawPath(),
                origin(uri) + page.in(language),
                Languages.ALL.stream().map(other -> alternate(page, other, uri)).toList(),
                Doorway.signIn(exchange, page.in(language)),
                Doorway.signOut(exchange, language),
                Doorway.sessionEnds(exchange),
                version,
                settings.htmx(),
                settings.publisher(),
                settings.contact());
    }

    /** Scheme, host and port as visitors see them. */
    String origin(URI request) {
        var known = settings.publicUrl();
        var base = known == null || known.toString().isEmpty() ? request.resolve("/") : known;
        var text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private Alternate alternate(Address page, Locale language, URI request) {
        var path = page.in(language.getLanguage());
        return new Alternate(language.getLanguage(), path, origin(request) + path);
    }

    private static String checksum(Resource[] files) {
        var sum = new CRC32();
        List.of(files).forEach(file -> sum.update(bytes(file)));
        return Long.toHexString(sum.getValue());
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

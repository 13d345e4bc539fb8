package eu.observatory.portal.site;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** The language is the first segment of the path, else {@code ?lang=}, else what the browser accepts. */
@Component("localeContextResolver")
class PathLanguage implements LocaleContextResolver {

    private final AcceptHeaderLocaleContextResolver accepted = new AcceptHeaderLocaleContextResolver();

    PathLanguage() {
        accepted.setSupportedLocales(Languages.ALL);
        accepted.setDefaultLocale(Languages.ALL.getFirst());
    }

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var segments = request.getPath().pathWithinApplication().value().split("/", 3);
        var first = segments.length > 1 ? segments[1] : "";
        var asked = Languages.speaks(first) ? first : request.getQueryParams().getFirst("lang");
        var language = Languages.ALL.stream()
                .filter(known -> known.getLanguage().equals(asked))
                .findFirst()
                .orElseGet(() -> accepted(exchange));
        return new SimpleLocaleContext(Languages.regional(language));
    }

    private Locale accepted(ServerWebExchange exchange) {
        return Objects.requireNonNullElse(
                accepted.resolveLocaleContext(exchange).getLocale(), Languages.ALL.getFirst());
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The address of a page says its language");
    }
}

package eu.observatory.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Negotiates the {@link Language} and says in the answer which one it became. */
final class LanguageResolver implements SyncHandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Language.class;
    }

    @Override
    public Language resolveArgumentValue(
            MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        Language language = negotiate(exchange.getRequest().getHeaders());
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setContentLanguage(Locale.of(language.code()));
        if (!headers.getVary().contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return language;
    }

    private static Language negotiate(HttpHeaders headers) {
        return ranges(headers).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> range.getRange().split("-", 2)[0])
                .filter(Language.CODES::contains)
                .findFirst()
                .map(Language::new)
                .orElseGet(() -> new Language(Language.CODES.getFirst()));
    }

    private static List<Locale.LanguageRange> ranges(HttpHeaders headers) {
        try {
            return headers.getAcceptLanguage();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}

package eu.observatory.local.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language that the site asks for with {@code ui_locales}, else the browser's. */
@Component("localeResolver")
class AskedLanguage extends AcceptHeaderLocaleResolver {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.FRENCH, Locale.of("nl"), Locale.GERMAN, Locale.ENGLISH);

    private static final String ASKED = "SPRING_SECURITY_SAVED_REQUEST";

    AskedLanguage() {
        setSupportedLocales(LANGUAGES);
        setDefaultLocale(Locale.FRENCH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String wanted = wanted(request.getSession(false));
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted))
                .findFirst()
                .orElseGet(() -> super.resolveLocale(request));
    }

    private static @Nullable String wanted(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(ASKED) instanceof SavedRequest request)) {
            return null;
        }
        String[] values = request.getParameterValues("ui_locales");
        return values == null || values.length == 0 ? null : values[0];
    }
}

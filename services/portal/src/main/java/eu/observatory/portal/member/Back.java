package eu.observatory.portal.member;

import eu.observatory.portal.gateway.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/** Leads on after a form, so that nothing is sent twice. */
public final class Back {

    private Back() {}

    /** @param path below the language, like {@code /organisation} */
    public static Rendering to(Visitor visitor, String path) {
        return Rendering.redirectTo("/" + visitor.locale().getLanguage() + path)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}

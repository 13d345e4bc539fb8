package eu.observatory.portal.member;

import eu.observatory.portal.account.Readers;
import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.workspace.Section;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets editors in before anything else of a request is looked at, and shows them around. */
@ControllerAdvice(annotations = ForEditors.class)
class EditorAdvice {

    private static final List<Section> SECTIONS = List.of(
            new Section(ForEditors.PATH + "/contributions", "contributions.title"),
            new Section(ForEditors.PATH + "/claims", "claims.title"),
            new Section(ForEditors.PATH + "/messages", "messages.title"),
            new Section(ForEditors.PATH + "/trail", "trail.title"));

    private final Readers readers;
    private final FormToken token;

    EditorAdvice(Readers readers, FormToken token) {
        this.readers = readers;
        this.token = token;
    }

    /** Takes no exchange: a handler that does so and returns nothing is taken to have answered by itself. */
    @ModelAttribute
    Mono<Void> admit(Visitor visitor, Model model) {
        return readers.having(visitor, ForEditors.ROLE)
                .doOnNext(editor -> model.addAttribute("sections", SECTIONS)
                        .addAttribute("workspace", "region.title")
                        .addAttribute("unlisted", true))
                .then();
    }

    @ModelAttribute("token")
    String token(ServerWebExchange exchange) {
        return token.of(exchange);
    }
}

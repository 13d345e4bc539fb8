package eu.observatory.portal.operator;

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

/** Lets operators in before anything else of a request is looked at, and shows them around. */
@ControllerAdvice(annotations = ForOperators.class)
class OperatorAdvice {

    private static final List<Section> SECTIONS = List.of(
            new Section(ForOperators.PATH + "/imports", "imports.title"),
            new Section(ForOperators.PATH + "/dead-letters", "letters.title"),
            new Section(ForOperators.PATH + "/letters", "mail.title"),
            new Section(ForOperators.PATH + "/index", "index.title"),
            new Section(ForOperators.PATH + "/codes", "codes.title"),
            new Section("/duplicates", "duplicates.title"));

    private final Readers readers;
    private final FormToken token;

    OperatorAdvice(Readers readers, FormToken token) {
        this.readers = readers;
        this.token = token;
    }

    /** Takes no exchange: a handler that does so and returns nothing is taken to have answered by itself. */
    @ModelAttribute
    Mono<Void> admit(Visitor visitor, Model model) {
        return readers.having(visitor, ForOperators.ROLE)
                .doOnNext(operator -> model.addAttribute("sections", SECTIONS).addAttribute("unlisted", true))
                .then();
    }

    @ModelAttribute("token")
    String token(ServerWebExchange exchange) {
        return token.of(exchange);
    }
}

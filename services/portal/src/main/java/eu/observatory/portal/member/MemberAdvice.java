package eu.observatory.portal.member;

import eu.observatory.portal.account.Readers;
import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.SignInRequired;
import eu.observatory.portal.workspace.Section;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Leads to the sign-in and back before anything else of a request is looked at. */
@ControllerAdvice(annotations = ForMembers.class)
class MemberAdvice {

    private static final List<Section> SECTIONS = List.of(
            new Section(ForMembers.PATH + "/contributions", "contributions.mine"),
            new Section(ForMembers.PATH + "/claims", "claims.mine"));

    private final Readers readers;
    private final FormToken token;

    MemberAdvice(Readers readers, FormToken token) {
        this.readers = readers;
        this.token = token;
    }

    /** Takes no exchange: a handler that does so and returns nothing is taken to have answered by itself. */
    @ModelAttribute
    Mono<Void> admit(Visitor visitor, Model model) {
        return readers.of(visitor)
                .switchIfEmpty(Mono.error(SignInRequired::new))
                .doOnNext(member -> model.addAttribute("sections", SECTIONS)
                        .addAttribute("workspace", "mine.title")
                        .addAttribute("unlisted", true))
                .then();
    }

    @ModelAttribute("token")
    String token(ServerWebExchange exchange) {
        return token.of(exchange);
    }
}

package eu.observatory.portal.account;

import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the Observatory knows of who is signed in, and what they may do. */
@Controller
class AccountController {

    private final Readers readers;
    private final Bodies bodies;

    AccountController(Readers readers, Bodies bodies) {
        this.readers = readers;
        this.bodies = bodies;
    }

    @GetMapping(Languages.PATH + "/account")
    Mono<Rendering> account(Visitor visitor) {
        return readers.of(visitor)
                .onErrorResume(AccountController::isOver, over -> Mono.empty())
                .flatMap(reader -> bodies.of(visitor, reader.organisations())
                        .map(found -> Rendering.view("account")
                                .modelAttribute("reader", reader)
                                .modelAttribute("bodies", found)
                                .build()))
                .switchIfEmpty(Mono.fromSupplier(() -> Rendering.view("account").build()));
    }

    private static boolean isOver(Throwable failure) {
        return failure instanceof Refused refused && refused.problem().status() == HttpStatus.UNAUTHORIZED.value();
    }
}

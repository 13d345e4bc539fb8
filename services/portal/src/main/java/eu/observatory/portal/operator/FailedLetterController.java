package eu.observatory.portal.operator;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.operator.FailedLetter.FailedLetters;
import eu.observatory.portal.site.Languages;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Letters that did not go out: listed, sent off again, forgotten. */
@Controller
@ForOperators
class FailedLetterController {

    static final String LETTERS = "letters/failed";

    private static final String PAGE = ForOperators.PATH + "/letters";
    private static final String PATH = Languages.PATH + PAGE;

    private final Gateway gateway;
    private final FormToken token;

    FailedLetterController(Gateway gateway, FormToken token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** @param done what was done to one a moment ago: retry, forget, or gone where somebody else was quicker */
    @GetMapping(PATH)
    Mono<Rendering> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "") String done,
            Visitor visitor) {
        var asked = new LinkedMultiValueMap<String, String>();
        if (cursor != null && !cursor.isBlank()) {
            asked.set("cursor", cursor);
        }
        return gateway.get(visitor, LETTERS, asked, FailedLetters.class)
                .map(found -> Rendering.view("failed-letters")
                        .modelAttribute("letters", found)
                        .modelAttribute("done", done)
                        .modelAttribute("later", !asked.isEmpty())
                        .build());
    }

    @PostMapping(PATH)
    Mono<Rendering> change(Visitor visitor, ServerWebExchange exchange) {
        return token.sent(exchange).flatMap(form -> changed(visitor, form).map(done -> back(visitor, done)));
    }

    private Mono<String> changed(Visitor visitor, MultiValueMap<String, String> form) {
        var path = LETTERS + "/" + Objects.requireNonNullElse(form.getFirst("letter"), "");
        var step = Objects.requireNonNullElse(form.getFirst("do"), "");
        var change = switch (step) {
            case "retry" -> gateway.send(visitor, path + "/retry", Map.of());
            case "forget" -> gateway.delete(visitor, path, Void.class);
            default -> Mono.<Void>empty();
        };
        return change.thenReturn(step)
                .onErrorResume(
                        Refused.class,
                        refusal -> refusal.problem().status() == HttpStatus.NOT_FOUND.value()
                                ? Mono.just("gone")
                                : Mono.error(refusal));
    }

    private static Rendering back(Visitor visitor, String done) {
        var page = "/" + visitor.locale().getLanguage() + PAGE;
        return Rendering.redirectTo(done.isEmpty() ? page : page + "?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}

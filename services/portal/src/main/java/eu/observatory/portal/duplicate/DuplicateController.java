package eu.observatory.portal.duplicate;

import eu.observatory.portal.account.Readers;
import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.operator.ForOperators;
import eu.observatory.portal.site.Languages;
import java.util.List;
import java.util.Map;
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

/** Everybody sees the pairs; editors, of those of their region, and operators decide about them. */
@Controller
class DuplicateController {

    private static final String PATH = Languages.PATH + "/duplicates";
    private static final String[] DECIDING = {"editor", ForOperators.ROLE};
    private static final String OPEN = "open";
    private static final List<String> DECISIONS = List.of(OPEN, "same", "different");

    private final Gateway gateway;
    private final Readers readers;
    private final FormToken token;

    DuplicateController(Gateway gateway, Readers readers, FormToken token) {
        this.gateway = gateway;
        this.readers = readers;
        this.token = token;
    }

    @GetMapping(PATH)
    Mono<Rendering> list(
            @RequestParam(defaultValue = OPEN) String decision,
            @RequestParam(required = false) @Nullable String cursor,
            Visitor visitor,
            ServerWebExchange exchange) {
        var shown = known(decision);
        var asked = new LinkedMultiValueMap<String, String>();
        asked.set("decision", shown);
        if (cursor != null && !cursor.isBlank()) {
            asked.set("cursor", cursor);
        }
        return gateway.get(visitor, "duplicates", asked, Duplicates.class)
                .map(found -> Rendering.view("duplicates")
                        .modelAttribute("duplicates", found)
                        .modelAttribute("decisions", DECISIONS)
                        .modelAttribute("decision", shown)
                        .modelAttribute("later", cursor != null)
                        .modelAttribute("unlisted", true))
                .flatMap(page -> readers.ifKnown(visitor)
                        .filter(reader -> reader.is(DECIDING))
                        .map(reader -> page.modelAttribute("token", token.of(exchange)))
                        .defaultIfEmpty(page))
                .map(page -> page.build());
    }

    /** Leads back to the beginning of the list that the pair was in: it is not in it any more. */
    @PostMapping(PATH)
    Mono<Rendering> decide(Visitor visitor, ServerWebExchange exchange) {
        return readers.having(visitor, DECIDING)
                .then(exchange.getFormData())
                .doOnNext(form -> token.check(exchange, form.getFirst(FormToken.FIELD)))
                .flatMap(form -> gateway.send(visitor, "duplicates/decisions", decided(form))
                        .thenReturn(back(visitor, known(said(form, "shown")))));
    }

    private static Rendering back(Visitor visitor, String shown) {
        return Rendering.redirectTo("/" + visitor.locale().getLanguage() + "/duplicates"
                        + (shown.equals(OPEN) ? "" : "?decision=" + shown))
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static Map<String, String> decided(MultiValueMap<String, String> form) {
        return Map.of("first", said(form, "first"), "second", said(form, "second"), "decision", said(form, "decision"));
    }

    private static String said(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value == null ? "" : value;
    }

    private static String known(String decision) {
        return DECISIONS.contains(decision) ? decision : OPEN;
    }
}

package eu.observatory.portal.region;

import eu.observatory.portal.account.Readers;
import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.Back;
import eu.observatory.portal.member.ForEditors;
import eu.observatory.portal.member.Queue;
import eu.observatory.portal.site.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Questions that came to the desk: read, handed over, closed; they are answered by mail. */
@Controller
@ForEditors
class MessageController {

    private static final String MESSAGES = ForEditors.PATH + "/messages";
    private static final String ONE = Languages.PATH + MESSAGES + "/{id:[A-Za-z0-9-]+}";
    private static final List<String> STATUSES = List.of("open", "closed");

    private final Gateway gateway;
    private final Readers readers;
    private final FormToken token;

    MessageController(Gateway gateway, Readers readers, FormToken token) {
        this.gateway = gateway;
        this.readers = readers;
        this.token = token;
    }

    @GetMapping(Languages.PATH + MESSAGES)
    Mono<Rendering> list(@RequestParam MultiValueMap<String, String> asked, Visitor visitor) {
        return readers.having(visitor, ForEditors.ROLE)
                .map(editor ->
                        Queue.of("/" + visitor.locale().getLanguage() + MESSAGES, STATUSES, editor.regions(), asked))
                .flatMap(queue -> gateway.get(visitor, "messages", queue.question(), Message.Page.class)
                        .map(messages -> Rendering.view("messages")
                                .modelAttribute("queue", queue)
                                .modelAttribute("messages", messages)
                                .build()));
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable String id, Visitor visitor) {
        return page(id, visitor, "", null);
    }

    @PostMapping(ONE)
    Mono<Rendering> step(@PathVariable String id, Visitor visitor, ServerWebExchange exchange) {
        return token.sent(exchange).flatMap(form -> {
            var note = Objects.requireNonNullElse(form.getFirst("note"), "").strip();
            return taken(id, visitor, form, note)
                    .thenReturn(Back.to(visitor, MESSAGES))
                    .onErrorResume(Refused.class, refusal -> switch (refusal.problem()
                            .status()) {
                        case 400 ->
                            page(
                                    id,
                                    visitor,
                                    note,
                                    "region".equals(refusal.problem().field()) ? "region" : "note");
                        case 409 -> page(id, visitor, note, "over");
                        default -> Mono.error(refusal);
                    });
        });
    }

    private Mono<Void> taken(String id, Visitor visitor, MultiValueMap<String, String> form, String note) {
        var said = new HashMap<String, String>();
        if (!note.isEmpty()) {
            said.put("note", note);
        }
        if (!"hand-over".equals(form.getFirst("do"))) {
            return gateway.send(visitor, "messages/" + id + "/closure", said);
        }
        said.put("region", Objects.requireNonNullElse(form.getFirst("region"), ""));
        return gateway.send(visitor, "messages/" + id + "/hand-over", said);
    }

    private Mono<Rendering> page(String id, Visitor visitor, String note, @Nullable String wrong) {
        return Mono.zip(
                        gateway.get(visitor, "messages/" + id, new LinkedMultiValueMap<>(), Message.class),
                        gateway.get(visitor, "desks", new LinkedMultiValueMap<>(), Message.Desks.class))
                .map(found -> Rendering.view("message")
                        .status(wrong == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("message", found.getT1())
                        .modelAttribute(
                                "desks", found.getT2().besides(found.getT1().region()))
                        .modelAttribute("note", note)
                        .modelAttribute("wrong", String.valueOf(wrong))
                        .build());
    }
}

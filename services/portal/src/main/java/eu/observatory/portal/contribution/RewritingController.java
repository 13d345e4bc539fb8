package eu.observatory.portal.contribution;

import eu.observatory.portal.contribution.Pen.Task;
import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.Back;
import eu.observatory.portal.member.ForMembers;
import eu.observatory.portal.site.Languages;
import eu.observatory.portal.statement.Section;
import eu.observatory.portal.statement.Wording;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A contribution is written again: by its author to answer, by who decides to accept it with changes. */
@Controller
@ForMembers
class RewritingController {

    private static final String PATH = Languages.PATH
            + "/{place:organisation|region}/contributions/{id:[0-9a-f-]{36}}/{purpose:answer|edit}/{section:"
            + Section.PATTERN + "}";

    private final Gateway gateway;
    private final Desk desk;
    private final Pen pen;
    private final FormToken token;

    RewritingController(Gateway gateway, Desk desk, Pen pen, FormToken token) {
        this.gateway = gateway;
        this.desk = desk;
        this.pen = pen;
        this.token = token;
    }

    /** Where the page is, and what it is for. */
    record Where(String place, String id, String purpose, String section) {

        String home() {
            return "/" + place + "/contributions/" + id;
        }

        Task task(Contribution contribution, Visitor visitor) {
            var path = "/" + visitor.locale().getLanguage() + home();
            return new Task(
                    purpose.equals("answer") ? Purpose.ANSWER : Purpose.EDIT,
                    Section.of(section),
                    contribution.enterprise(),
                    path + "/" + purpose + "/" + section,
                    path);
        }
    }

    @GetMapping(PATH)
    Mono<Rendering> write(
            @PathVariable String place,
            @PathVariable String id,
            @PathVariable String purpose,
            @PathVariable String section,
            Visitor visitor) {
        var where = new Where(place, id, purpose, section);
        return desk.one(id, visitor)
                .flatMap(contribution ->
                        pen.begin(where.task(contribution, visitor), proposed(contribution, section), 0, visitor))
                .map(writing -> Pen.page(writing.open(), HttpStatus.OK));
    }

    @PostMapping(PATH)
    Mono<Rendering> send(
            @PathVariable String place,
            @PathVariable String id,
            @PathVariable String purpose,
            @PathVariable String section,
            Visitor visitor,
            ServerWebExchange exchange) {
        var where = new Where(place, id, purpose, section);
        return token.sent(exchange)
                .flatMap(form -> desk.one(id, visitor)
                        .flatMap(contribution -> pen.resume(where.task(contribution, visitor), form, visitor)
                                .flatMap(writing -> pen.follow(
                                        writing, form, visitor, right -> sent(right, where, contribution, visitor)))));
    }

    /** The other sections of the contribution stay as they were proposed. */
    private Mono<Rendering> sent(Writing writing, Where where, Contribution contribution, Visitor visitor) {
        var statement = new HashMap<>(contribution.statement());
        statement.put(where.section(), Wording.write(writing.draft()));
        var answer = writing.purpose() == Purpose.ANSWER;
        Map<String, Object> said =
                answer ? Map.of("statement", statement) : Map.of("decision", "accept", "statement", statement);
        return gateway.send(visitor, "contributions/" + where.id() + (answer ? "/answer" : "/decision"), said)
                .thenReturn(Back.to(visitor, where.home()));
    }

    private static JsonNode proposed(Contribution contribution, String section) {
        return contribution.statement().getOrDefault(section, MissingNode.getInstance());
    }
}

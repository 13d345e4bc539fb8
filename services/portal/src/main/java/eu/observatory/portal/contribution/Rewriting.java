package eu.observatory.portal.contribution;

import eu.observatory.portal.contribution.Pen.Task;
import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.Back;
import eu.observatory.portal.statement.Section;
import eu.observatory.portal.statement.Wording;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A contribution is written again: by its author to answer, by who decides to accept it with changes. */
@Component
class Rewriting {

    private final Gateway gateway;
    private final Desk desk;
    private final Pen pen;
    private final FormToken token;

    Rewriting(Gateway gateway, Desk desk, Pen pen, FormToken token) {
        this.gateway = gateway;
        this.desk = desk;
        this.pen = pen;
        this.token = token;
    }

    /**
     * Where the page is, and what it is for.
     *
     * @param workspace path of the workspace, below the language
     */
    record Where(String workspace, String id, Purpose purpose, String section) {

        static Where of(String workspace, String id, String purpose, String section) {
            return new Where(
                    workspace, id, purpose.equals(Purpose.ANSWER.key()) ? Purpose.ANSWER : Purpose.EDIT, section);
        }

        String home() {
            return workspace + "/contributions/" + id;
        }

        Task task(Contribution contribution, Visitor visitor) {
            var path = "/" + visitor.locale().getLanguage() + home();
            return new Task(
                    purpose,
                    Section.of(section),
                    contribution.enterprise(),
                    path + "/" + purpose.key() + "/" + section,
                    path);
        }
    }

    Mono<Rendering> write(Where where, Visitor visitor) {
        return desk.one(where.id(), visitor)
                .flatMap(contribution -> pen.begin(
                        where.task(contribution, visitor), proposed(contribution, where.section()), 0, visitor))
                .map(writing -> Pen.page(writing.open(), HttpStatus.OK));
    }

    Mono<Rendering> send(Where where, Visitor visitor, ServerWebExchange exchange) {
        return token.sent(exchange)
                .flatMap(form -> desk.one(where.id(), visitor)
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

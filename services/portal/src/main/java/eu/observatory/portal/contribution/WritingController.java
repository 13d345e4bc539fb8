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

/** Somebody writes a section of what an enterprise says: its own people at once, others as a proposal. */
@Controller
@ForMembers
class WritingController {

    private static final String PATH =
            Languages.PATH + ForMembers.PATH + "/{id:[A-Za-z0-9-]+}/{section:" + Section.PATTERN + "}";

    private final Gateway gateway;
    private final Pen pen;
    private final FormToken token;

    WritingController(Gateway gateway, Pen pen, FormToken token) {
        this.gateway = gateway;
        this.pen = pen;
        this.token = token;
    }

    @GetMapping(PATH)
    Mono<Rendering> write(@PathVariable String id, @PathVariable String section, Visitor visitor) {
        var task = task(id, section, visitor);
        return pen.published(id, visitor)
                .flatMap(now -> pen.begin(task, now.of(task.section()), now.revision(), visitor))
                .map(writing -> Pen.page(writing.open(), HttpStatus.OK));
    }

    @PostMapping(PATH)
    Mono<Rendering> send(
            @PathVariable String id, @PathVariable String section, Visitor visitor, ServerWebExchange exchange) {
        var task = task(id, section, visitor);
        return token.sent(exchange)
                .flatMap(form -> pen.resume(task, form, visitor)
                        .flatMap(writing -> pen.follow(writing, form, visitor, right -> sent(right, visitor))));
    }

    private Mono<Rendering> sent(Writing writing, Visitor visitor) {
        return gateway.post(
                        visitor,
                        "enterprises/" + writing.enterprise() + "/contributions",
                        contribution(writing, visitor.locale().getLanguage()),
                        Contribution.class)
                .map(contribution -> Back.to(
                        visitor,
                        ForMembers.PATH
                                + (contribution.is("accepted")
                                        ? "/" + writing.enterprise() + "?published="
                                                + writing.draft().section().path()
                                        : "/contributions/" + contribution.id())));
    }

    private static Map<String, Object> contribution(Writing writing, String language) {
        var section = writing.draft().section();
        var contribution = new HashMap<String, Object>(Map.of(
                "base",
                writing.base(),
                "language",
                writing.draft().language(language),
                "statement",
                Map.of(section.path(), Wording.write(writing.draft()))));
        if (!writing.note().isEmpty()) {
            contribution.put("note", writing.note());
        }
        return contribution;
    }

    private static Task task(String id, String section, Visitor visitor) {
        var home = "/" + visitor.locale().getLanguage() + ForMembers.PATH + "/" + id;
        return new Task(Purpose.NEW, Section.of(section), id, home + "/" + section, home);
    }
}

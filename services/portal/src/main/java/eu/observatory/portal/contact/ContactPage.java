package eu.observatory.portal.contact;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.state.Name;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts the page with the form together; it stands without the desks and without the name of what it is about. */
@Component
class ContactPage {

    private static final Logger log = LoggerFactory.getLogger(ContactPage.class);
    private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

    private final Gateway gateway;
    private final FormToken token;

    ContactPage(Gateway gateway, FormToken token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** @param wrong the key of the words for each field that has to be said otherwise */
    Mono<Rendering> of(
            Question question,
            Map<String, String> wrong,
            HttpStatus status,
            Visitor visitor,
            ServerWebExchange exchange) {
        return Mono.zip(desks(visitor), title(question, visitor)).map(known -> {
            var desks = known.getT1();
            var page = Rendering.view("contact")
                    .status(status)
                    .modelAttribute("question", question)
                    .modelAttribute("wrong", wrong)
                    .modelAttribute("topics", Question.TOPICS)
                    .modelAttribute("desks", desks.map(Desks::items).orElse(List.of()))
                    .modelAttribute("away", desks.isEmpty())
                    .modelAttribute("asked", desks.isPresent() && asksForRegion(question, wrong))
                    .modelAttribute("key", UUID.randomUUID().toString())
                    .modelAttribute("form", open(desks, wrong) ? token.of(exchange) : "");
            question.thing()
                    .ifPresent(thing -> page.modelAttribute("thing", thing)
                            .modelAttribute("called", known.getT2())
                            .modelAttribute("path", Thing.path(thing.type())));
            return page.build();
        });
    }

    private static boolean asksForRegion(Question question, Map<String, String> wrong) {
        return question.thing().isEmpty() || wrong.containsKey("region");
    }

    /** Somebody who has written something sees it again, whether or not it can be sent now. */
    private static boolean open(Optional<Desks> desks, Map<String, String> wrong) {
        return !wrong.isEmpty()
                || desks.filter(known -> !known.items().isEmpty()).isPresent();
    }

    private Mono<Optional<Desks>> desks(Visitor visitor) {
        return gateway.get(visitor, "desks", NOTHING, Desks.class)
                .map(Optional::of)
                .onErrorResume(ContactPage::isOutage, outage -> {
                    log.warn("The contact page goes without the desks: {}", outage.toString());
                    return Mono.just(Optional.empty());
                });
    }

    private Mono<String> title(Question question, Visitor visitor) {
        var thing = question.thing();
        var path = thing.map(About::type).map(Thing::path).orElse("");
        var id = thing.map(About::id).orElse("");
        return path.isEmpty()
                ? Mono.just(id)
                : gateway.get(visitor, path + "/" + id, NOTHING, Thing.class)
                        .map(found -> Name.first(found.names(), visitor.locale().getLanguage())
                                .map(Name::value)
                                .orElse(id))
                        .onErrorResume(ContactPage::isOutage, outage -> {
                            log.debug("The contact page goes without a name: {}", outage.toString());
                            return Mono.just(id);
                        });
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof Refused || failure instanceof Unreachable;
    }
}

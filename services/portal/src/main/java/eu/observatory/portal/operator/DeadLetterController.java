package eu.observatory.portal.operator;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.operator.Letter.Heaps;
import eu.observatory.portal.operator.Letter.Letters;
import eu.observatory.portal.operator.Letter.Opened;
import eu.observatory.portal.operator.Letter.Replay;
import eu.observatory.portal.site.Languages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Dead letters: listed, looked into, and given back after a second thought. */
@Controller
@ForOperators
class DeadLetterController {

    static final String TOPICS = "operations/search/dead-letter-topics";

    private static final String LETTERS = "operations/search/dead-letters";
    private static final String PAGE = ForOperators.PATH + "/dead-letters";
    private static final String PATH = Languages.PATH + PAGE;

    private final Gateway gateway;
    private final FormToken token;

    DeadLetterController(Gateway gateway, FormToken token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** @param replayed how many went back a moment ago, {@code left} of those that were meant did not yet */
    record Asked(
            @Nullable String topic,
            @Nullable String cursor,
            @Nullable Long replayed,
            @Nullable Long left) {}

    @GetMapping(PATH)
    Mono<Rendering> list(Asked asked, Visitor visitor) {
        var which = none();
        say(which, "topic", asked.topic());
        say(which, "cursor", asked.cursor());
        return Mono.zip(
                        gateway.get(visitor, TOPICS, none(), Heaps.class),
                        gateway.get(visitor, LETTERS, which, Letters.class))
                .map(found -> Rendering.view("dead-letters")
                        .modelAttribute("heaps", found.getT1())
                        .modelAttribute("letters", found.getT2())
                        .modelAttribute("asked", asked)
                        .modelAttribute("topic", Objects.requireNonNullElse(asked.topic(), ""))
                        .build());
    }

    @GetMapping(PATH + "/{letter:.+-\\d+-\\d+}")
    Mono<Rendering> one(@PathVariable String letter, Visitor visitor) {
        return gateway.get(visitor, LETTERS + "/" + letter, none(), Opened.class)
                .map(opened -> Rendering.view("dead-letter")
                        .modelAttribute("opened", opened)
                        .build());
    }

    @GetMapping(PATH + "/replay")
    Mono<Rendering> confirm(
            @RequestParam @Nullable String topic, @RequestParam @Nullable String letter, Visitor visitor) {
        return gateway.get(visitor, TOPICS, none(), Heaps.class)
                .map(heaps -> Rendering.view("replay")
                        .modelAttribute("topic", Objects.requireNonNullElse(topic, ""))
                        .modelAttribute("letter", Objects.requireNonNullElse(letter, ""))
                        .modelAttribute("waiting", letter == null ? heaps.of(topic) : 1)
                        .build());
    }

    @PostMapping(PATH + "/replay")
    Mono<Rendering> replay(Visitor visitor, ServerWebExchange exchange) {
        return exchange.getFormData()
                .doOnNext(form -> token.check(exchange, form.getFirst(FormToken.FIELD)))
                .flatMap(form -> gateway.post(visitor, LETTERS + "/replay", meant(form), Replay.class)
                        .map(done -> back(visitor, form.getFirst("topic"), done)));
    }

    /** All of them, where the form names neither a letter nor a topic. */
    private static Map<String, Object> meant(MultiValueMap<String, String> form) {
        for (var name : List.of("letter", "topic")) {
            var value = form.getFirst(name);
            if (value != null && !value.isBlank()) {
                return Map.of(name, value);
            }
        }
        return Map.of("all", true);
    }

    private static Rendering back(Visitor visitor, @Nullable String topic, Replay done) {
        var to = UriComponentsBuilder.fromPath("/" + visitor.locale().getLanguage() + PAGE)
                .queryParam("replayed", done.replayed())
                .queryParam("left", done.waiting())
                .queryParamIfPresent("topic", Optional.ofNullable(topic).filter(said -> !said.isBlank()));
        return Rendering.redirectTo(to.encode().toUriString())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static MultiValueMap<String, String> none() {
        return new LinkedMultiValueMap<>();
    }

    /** What was left empty is not said. */
    private static void say(MultiValueMap<String, String> said, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.set(name, value);
        }
    }
}

package eu.observatory.portal.contact;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The form to write to a desk. Whatever goes wrong, what somebody wrote stays in it. */
@Controller
@EnableConfigurationProperties(ContactSettings.class)
class ContactController {

    private static final String PATH = Languages.PATH + "/contact";

    /** Whoever presses the button twice sends one message, and is told its receipt. */
    private static final Retry WHILE_THE_FIRST_IS_UNDER_WAY = Retry.fixedDelay(8, Duration.ofMillis(400))
            .filter(failure ->
                    failure instanceof Refused refused && refused.problem().status() == 409)
            .onRetryExhaustedThrow((retry, last) -> last.failure());

    private final ContactPage page;
    private final Gateway gateway;
    private final FormToken token;
    private final ContactSettings settings;

    ContactController(ContactPage page, Gateway gateway, FormToken token, ContactSettings settings) {
        this.page = page;
        this.gateway = gateway;
        this.token = token;
        this.settings = settings;
    }

    record Receipt(String receipt) {}

    @GetMapping(PATH)
    Mono<Rendering> form(
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String region,
            Visitor visitor,
            ServerWebExchange exchange) {
        return page.of(Question.about(about, region), Map.of(), HttpStatus.OK, visitor, exchange);
    }

    @PostMapping(PATH)
    Mono<Rendering> send(Visitor visitor, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            var question = Question.of(form);
            var wrong = question.mistakes(settings.leastTime());
            if (!madeHere(exchange, form.getFirst(FormToken.FIELD))) {
                wrong.put("form", "contact.wrong.expired");
            }
            return wrong.isEmpty()
                    ? sent(question, key(form.getFirst("key")), visitor, exchange)
                    : page.of(question, wrong, HttpStatus.BAD_REQUEST, visitor, exchange);
        });
    }

    @GetMapping(PATH + "/sent")
    Rendering sent(@RequestParam(defaultValue = "") String receipt) {
        if (!receipt.matches("[0-9A-Z]{4,8}-[0-9A-Z]{4,8}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Rendering.view("contact-sent")
                .modelAttribute("receipt", receipt)
                .modelAttribute("unlisted", true)
                .build();
    }

    private Mono<Rendering> sent(Question question, String key, Visitor visitor, ServerWebExchange exchange) {
        var language = visitor.locale().getLanguage();
        return gateway.postOnce(visitor, "messages", question.message(language), Receipt.class, key)
                .retryWhen(WHILE_THE_FIRST_IS_UNDER_WAY)
                .map(answer -> Rendering.redirectTo("/" + language + "/contact/sent?receipt=" + answer.receipt())
                        .status(HttpStatus.SEE_OTHER)
                        .build())
                .onErrorResume(
                        Refused.class,
                        refused -> page.of(
                                Refusals.isAboutAnything(refused.problem()) ? question.aboutNothing() : question,
                                Refusals.words(refused.problem()),
                                Refusals.status(refused),
                                visitor,
                                exchange))
                .onErrorResume(
                        Unreachable.class,
                        outage -> page.of(
                                question,
                                Map.of("form", "contact.wrong.unavailable"),
                                HttpStatus.SERVICE_UNAVAILABLE,
                                visitor,
                                exchange));
    }

    /** Each form that is shown has a key of its own; what somebody changed is another message. */
    private static String key(@Nullable String shown) {
        return shown != null && shown.matches("[0-9a-f-]{36}")
                ? shown
                : UUID.randomUUID().toString();
    }

    private boolean madeHere(ServerWebExchange exchange, @Nullable String shown) {
        try {
            token.check(exchange, shown);
            return true;
        } catch (ResponseStatusException strange) {
            return false;
        }
    }
}

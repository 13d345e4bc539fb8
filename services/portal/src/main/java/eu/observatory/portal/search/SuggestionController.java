package eu.observatory.portal.search;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What a word may become while it is typed, as options of the search field's list. */
@Controller
class SuggestionController {

    private static final int LONGEST = 50;

    private final Gateway gateway;

    SuggestionController(Gateway gateway) {
        this.gateway = gateway;
    }

    record Suggestions(List<Suggestion> items) {}

    record Suggestion(
            String kind, String id, String label, @Nullable String detail) {

        public String link(String home) {
            return kind.equals("enterprise") || kind.equals("organisation")
                    ? home + Target.of(kind, id)
                    : home + "/search" + Query.NONE.with(Query.filterOf(id), id).search();
        }
    }

    @GetMapping(Languages.PATH + "/suggestions")
    Mono<Rendering> suggest(@RequestParam(defaultValue = "") String q, Visitor visitor) {
        var typed = q.strip();
        if (typed.length() < 2 || typed.length() > LONGEST) {
            return Mono.just(options(List.of()));
        }
        return gateway.get(
                        visitor,
                        "suggestions",
                        MultiValueMap.fromSingleValue(Map.of("q", typed, "limit", "8")),
                        Suggestions.class)
                .map(found -> options(found.items()))
                .onErrorResume(
                        Refused.class, refusal -> pause(refusal).map(Mono::just).orElseGet(() -> Mono.error(refusal)))
                .onErrorResume(Unreachable.class, outage -> Mono.just(paused(HttpStatus.SERVICE_UNAVAILABLE, null)));
    }

    private static Rendering options(List<Suggestion> suggestions) {
        return Rendering.view("suggestions")
                .modelAttribute("suggestions", suggestions)
                .build();
    }

    /** The list under the field says itself that there is nothing for now, in place of options for older letters. */
    private static Optional<Rendering> pause(Refused refusal) {
        return refusal.problem().status() == HttpStatus.TOO_MANY_REQUESTS.value()
                ? Optional.of(paused(HttpStatus.TOO_MANY_REQUESTS, refusal.retryAfter()))
                : Optional.empty();
    }

    private static Rendering paused(HttpStatus status, @Nullable String retryAfter) {
        var list = Rendering.view("suggestions").status(status).modelAttribute("pause", true);
        return retryAfter == null
                ? list.build()
                : list.header(HttpHeaders.RETRY_AFTER, retryAfter).build();
    }
}

package eu.observatory.portal.organisation;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import eu.observatory.portal.state.Histories;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

@Controller
class OrganisationController {

    private static final Logger log = LoggerFactory.getLogger(OrganisationController.class);
    private static final String ORGANISATIONS = "organisations";
    private static final String ONE = Languages.PATH + "/organisations/{id:[A-Za-z0-9-]+}";

    private final Gateway gateway;

    OrganisationController(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping(Languages.PATH + "/organisations")
    Mono<Rendering> list(@RequestParam MultiValueMap<String, String> address, Visitor visitor) {
        var kinds = Kinds.of("/" + visitor.locale().getLanguage() + "/organisations", address);
        var cursor = address.getFirst("cursor");
        return gateway.get(visitor, ORGANISATIONS, at(kinds.asked(), cursor), Summaries.class)
                .map(found -> Rendering.view("organisations")
                        .modelAttribute("kinds", kinds)
                        .modelAttribute("list", found)
                        .modelAttribute("later", cursor != null)
                        .build());
    }

    @GetMapping(ONE)
    Mono<Rendering> organisation(@PathVariable String id, Visitor visitor) {
        var path = ORGANISATIONS + "/" + id;
        var language = visitor.locale().getLanguage();
        return Mono.zip(
                        gateway.get(visitor, path, new LinkedMultiValueMap<>(), Organisation.class),
                        orNone(gateway.get(
                                visitor,
                                ORGANISATIONS,
                                MultiValueMap.fromSingleValue(Map.of("parent", id)),
                                Summaries.class)),
                        orNone(gateway.get(visitor, path + "/members", new LinkedMultiValueMap<>(), Summaries.class)),
                        Histories.of(gateway, visitor, path))
                .map(found -> new OrganisationPage(
                        found.getT1(),
                        language,
                        found.getT2(),
                        found.getT3(),
                        found.getT4().orElse(null)))
                .map(page -> Rendering.view("organisation")
                        .modelAttribute("page", page)
                        .modelAttribute("data", "/api/" + path)
                        .build());
    }

    @GetMapping(ONE + "/members")
    Mono<Rendering> members(@PathVariable String id, @RequestParam @Nullable String cursor, Visitor visitor) {
        var path = ORGANISATIONS + "/" + id;
        return Mono.zip(
                        gateway.get(visitor, path, new LinkedMultiValueMap<>(), Organisation.class),
                        gateway.get(
                                visitor, path + "/members", at(new LinkedMultiValueMap<>(), cursor), Summaries.class))
                .map(found -> Rendering.view("members")
                        .modelAttribute(
                                "page",
                                new OrganisationPage(
                                        found.getT1(),
                                        visitor.locale().getLanguage(),
                                        Summaries.NONE,
                                        found.getT2(),
                                        null))
                        .modelAttribute("later", cursor != null)
                        .build());
    }

    /** An organisation is worth showing without the lists around it; they are then missing, and the log says why. */
    private static Mono<Summaries> orNone(Mono<Summaries> list) {
        return list.onErrorResume(Unreachable.class, outage -> {
            log.warn("The page of an organisation goes without a list: {}", outage.toString());
            return Mono.just(Summaries.MISSING);
        });
    }

    private static MultiValueMap<String, String> at(MultiValueMap<String, String> asked, @Nullable String cursor) {
        if (cursor != null && !cursor.isBlank()) {
            asked.set("cursor", cursor);
        }
        return asked;
    }
}

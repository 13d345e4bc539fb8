package eu.observatory.portal.contributor;

import eu.observatory.portal.claim.Mandates;
import eu.observatory.portal.contribution.Contribution;
import eu.observatory.portal.contribution.Published;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.ForMembers;
import eu.observatory.portal.site.Languages;
import eu.observatory.portal.state.Called;
import eu.observatory.portal.statement.Concepts;
import eu.observatory.portal.statement.Entry;
import eu.observatory.portal.statement.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What one enterprise says of itself, with the way to each section's form and what others propose. */
@Controller
@ForMembers
class OwnWordController {

    private static final Mono<Contribution.Page> NOTHING = Mono.just(Contribution.Page.NONE);

    private final Gateway gateway;
    private final Mandates mandates;
    private final Concepts concepts;

    OwnWordController(Gateway gateway, Mandates mandates, Concepts concepts) {
        this.gateway = gateway;
        this.mandates = mandates;
        this.concepts = concepts;
    }

    /** A section with what it says. */
    record Said(Section section, List<Entry> entries) {}

    @GetMapping(Languages.PATH + ForMembers.PATH + "/{id:[A-Za-z0-9-]+}")
    Mono<Rendering> one(
            @PathVariable String id, @RequestParam(required = false) @Nullable String published, Visitor visitor) {
        var path = "enterprises/" + id;
        return Mono.zip(
                        gateway.get(visitor, path, new LinkedMultiValueMap<>(), Called.class),
                        gateway.get(visitor, path + "/statement", new LinkedMultiValueMap<>(), Published.class),
                        mandates.of(visitor))
                .flatMap(found -> {
                    var own = found.getT3().contains(id);
                    return Mono.zip(said(found.getT2(), visitor), own ? proposals(id, visitor) : NOTHING)
                            .map(more -> Rendering.view("own-word")
                                    .modelAttribute("enterprise", found.getT1())
                                    .modelAttribute(
                                            "name",
                                            found.getT1().in(visitor.locale().getLanguage()))
                                    .modelAttribute("own", own)
                                    .modelAttribute("said", more.getT1())
                                    .modelAttribute("proposals", more.getT2())
                                    .modelAttribute(
                                            "published",
                                            published == null
                                                    ? ""
                                                    : Section.find(published)
                                                            .map(Section::path)
                                                            .orElse(""))
                                    .build());
                });
    }

    private Mono<Contribution.Page> proposals(String id, Visitor visitor) {
        return gateway.get(
                visitor,
                "contributions",
                MultiValueMap.fromSingleValue(Map.of("enterprise", id, "status", "submitted")),
                Contribution.Page.class);
    }

    private Mono<List<Said>> said(Published published, Visitor visitor) {
        return concepts.labels(visitor, published.concepts().toList())
                .map(labels -> Stream.of(Section.values())
                        .map(section ->
                                new Said(section, Entry.of(section, published.of(section), labels, visitor.locale())))
                        .toList());
    }
}

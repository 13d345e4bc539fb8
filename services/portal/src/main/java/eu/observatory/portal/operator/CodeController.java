package eu.observatory.portal.operator;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Languages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which codes the registry knows, how many of each list, and which official files they came from. */
@Controller
@ForOperators
class CodeController {

    private static final List<String> SCHEMES = List.of(
            "nace-rev2",
            "nace-rev2.1",
            "nacebel-2008",
            "naf-rev2",
            "naf-2025",
            "family",
            "fr-cj",
            "be-jf",
            "skill",
            "equipment",
            "lexicon");
    private static final List<String> KINDS = List.of("country", "nuts1", "nuts2", "nuts3", "commune");

    private final Gateway gateway;

    CodeController(Gateway gateway) {
        this.gateway = gateway;
    }

    /** A list of codes; without a total where that cannot be told. */
    record CodeList(String name, Optional<Long> total) {}

    record Total(long total) {}

    /** A layout of official files, and the extract date of the last one that was loaded. */
    record Loaded(String format, @Nullable String extractDate) {}

    @GetMapping(Languages.PATH + ForOperators.PATH + "/codes")
    Mono<Rendering> codes(Visitor visitor) {
        var files = gateway.get(visitor, "imports/codes", new LinkedMultiValueMap<>(), Loaded[].class)
                .map(List::of);
        return Mono.zip(
                        counted(visitor, "concepts", "scheme", SCHEMES),
                        counted(visitor, "territories", "kind", KINDS),
                        Known.ifAny(files))
                .map(found -> Rendering.view("codes")
                        .modelAttribute("concepts", found.getT1())
                        .modelAttribute("territories", found.getT2())
                        .modelAttribute("files", found.getT3())
                        .build());
    }

    private Mono<List<CodeList>> counted(Visitor visitor, String path, String parameter, List<String> names) {
        return Flux.fromIterable(names)
                .flatMapSequential(name -> Known.ifAny(gateway.get(visitor, path, asking(parameter, name), Total.class))
                        .map(total -> new CodeList(name, total.map(Total::total))))
                .collectList();
    }

    private static MultiValueMap<String, String> asking(String parameter, String name) {
        return MultiValueMap.fromSingleValue(Map.of(parameter, name, "limit", "1"));
    }
}

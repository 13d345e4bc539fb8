package eu.observatory.portal.imports;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.imports.Job.Jobs;
import eu.observatory.portal.operator.ForOperators;
import eu.observatory.portal.site.Languages;
import java.util.List;
import java.util.Map;
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
import reactor.core.publisher.Mono;

/** The list of imports, and one of them as it goes on. */
@Controller
@ForOperators
class ImportController {

    private static final String IMPORTS = Languages.PATH + ForOperators.PATH + "/imports";
    private static final String ONE = IMPORTS + "/{id:[0-9a-f-]{36}}";
    private static final Map<String, String> NOTHING = Map.of();

    private final Gateway gateway;
    private final FormToken token;

    ImportController(Gateway gateway, FormToken token) {
        this.gateway = gateway;
        this.token = token;
    }

    @GetMapping(IMPORTS)
    Mono<Rendering> list(@RequestParam @Nullable String cursor, Visitor visitor) {
        var asked = new LinkedMultiValueMap<String, String>();
        if (cursor != null && !cursor.isBlank()) {
            asked.set("cursor", cursor);
        }
        return gateway.get(visitor, "imports", asked, Jobs.class)
                .map(jobs -> Rendering.view("imports")
                        .modelAttribute("jobs", jobs)
                        .modelAttribute("later", cursor != null)
                        .build());
    }

    @GetMapping(ONE)
    Mono<Rendering> job(@PathVariable String id, Visitor visitor) {
        return page(id, visitor, null);
    }

    @PostMapping(ONE + "/{step:confirm|cancel}")
    Mono<Rendering> step(
            @PathVariable String id, @PathVariable String step, Visitor visitor, ServerWebExchange exchange) {
        return exchange.getFormData()
                .doOnNext(form -> token.check(exchange, form.getFirst(FormToken.FIELD)))
                .flatMap(form -> gateway.post(visitor, "imports/" + id + "/" + step, NOTHING, Job.class))
                .map(job -> Rendering.redirectTo(
                                "/" + visitor.locale().getLanguage() + ForOperators.PATH + "/imports/" + id)
                        .status(HttpStatus.SEE_OTHER)
                        .build())
                .onErrorResume(
                        Refused.class,
                        refusal -> refusal.problem().status() == HttpStatus.CONFLICT.value()
                                ? page(id, visitor, refusal.problem().detail())
                                : Mono.error(refusal));
    }

    private Mono<Rendering> page(String id, Visitor visitor, @Nullable String refusal) {
        MultiValueMap<String, String> nothing = new LinkedMultiValueMap<>();
        return gateway.get(visitor, "imports/" + id, nothing, Job.class)
                .zipWhen(job -> report(job, visitor))
                .map(found -> Rendering.view("import")
                        .status(refusal == null ? HttpStatus.OK : HttpStatus.CONFLICT)
                        .modelAttribute("job", found.getT1())
                        .modelAttribute("refreshing", !found.getT1().over())
                        .modelAttribute("report", found.getT2())
                        .modelAttribute("refusal", String.valueOf(refusal))
                        .modelAttribute("refused", refusal != null)
                        .build());
    }

    private Mono<Report> report(Job job, Visitor visitor) {
        return job.remarks() == 0
                ? Mono.just(new Report(List.of()))
                : gateway.lines(visitor, "imports/" + job.id() + "/report.csv", Report.MOST + 1)
                        .collectList()
                        .map(Report::of);
    }
}

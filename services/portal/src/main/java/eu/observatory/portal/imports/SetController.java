package eu.observatory.portal.imports;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.operator.ForOperators;
import eu.observatory.portal.site.Languages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A set of files: made, filled, and handed to an import. */
@Controller
@ForOperators
class SetController {

    private static final String SETS = Languages.PATH + ForOperators.PATH + "/imports/sets";
    private static final String ONE = SETS + "/{id:[0-9a-f-]{36}}";

    private final Gateway gateway;
    private final FormToken token;

    SetController(Gateway gateway, FormToken token) {
        this.gateway = gateway;
        this.token = token;
    }

    @PostMapping(SETS)
    Mono<Rendering> create(Visitor visitor, ServerWebExchange exchange) {
        return form(exchange)
                .flatMap(form -> gateway.post(visitor, "imports/sets", Map.of(), FileSet.class))
                .map(set -> to(visitor, "/imports/sets/" + set.id()));
    }

    @GetMapping(ONE)
    Mono<Rendering> set(@PathVariable String id, Visitor visitor) {
        return page(id, visitor, Order.of(id, new LinkedMultiValueMap<>()), null);
    }

    /** Without scripts a browser sends its files here, as a form does; with them, straight to the API. */
    @PostMapping(ONE + "/files")
    Mono<Rendering> fill(@PathVariable String id, Visitor visitor, ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .doOnNext(parts -> token.check(exchange, field(parts)))
                .flatMapMany(parts -> Flux.fromIterable(parts.getOrDefault("file", List.of())))
                .ofType(FilePart.class)
                .filter(file -> !name(file).isBlank())
                .concatMap(
                        file -> gateway.upload(visitor, "imports/sets/" + id + "/files/" + name(file), file.content()))
                .then(Mono.fromSupplier(() -> to(visitor, "/imports/sets/" + id)))
                .onErrorResume(Refused.class, refusal -> refused(id, visitor, null, refusal));
    }

    /** Without the folders that some browsers tell. */
    private static String name(FilePart file) {
        String name = file.filename();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @PostMapping(ONE + "/imports")
    Mono<Rendering> start(@PathVariable String id, Visitor visitor, ServerWebExchange exchange) {
        return form(exchange)
                .map(form -> Order.of(id, form))
                .flatMap(order -> gateway.post(visitor, "imports", order, Job.class)
                        .map(job -> to(visitor, "/imports/" + job.id()))
                        .onErrorResume(Refused.class, refusal -> refused(id, visitor, order, refusal)));
    }

    private Mono<MultiValueMap<String, String>> form(ServerWebExchange exchange) {
        return exchange.getFormData().doOnNext(form -> token.check(exchange, form.getFirst(FormToken.FIELD)));
    }

    /** What can be put right leaves the form standing, with what the API said. */
    private Mono<Rendering> refused(String id, Visitor visitor, @Nullable Order order, Refused refusal) {
        var problem = refusal.problem();
        return problem.detail() == null || problem.status() == HttpStatus.NOT_FOUND.value()
                ? Mono.error(refusal)
                : page(
                        id,
                        visitor,
                        order == null ? Order.of(id, new LinkedMultiValueMap<>()) : order,
                        problem.detail());
    }

    private Mono<Rendering> page(String id, Visitor visitor, Order order, @Nullable String refusal) {
        return gateway.get(visitor, "imports/sets/" + id, new LinkedMultiValueMap<>(), FileSet.class)
                .map(set -> Rendering.view("set")
                        .status(refusal == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("set", set)
                        .modelAttribute("order", order)
                        .modelAttribute("refusal", String.valueOf(refusal))
                        .modelAttribute("refused", refusal != null)
                        .build());
    }

    private static Rendering to(Visitor visitor, String path) {
        return Rendering.redirectTo("/" + visitor.locale().getLanguage() + ForOperators.PATH + path)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static @Nullable String field(MultiValueMap<String, Part> parts) {
        return parts.getFirst(FormToken.FIELD) instanceof FormFieldPart field ? field.value() : null;
    }
}

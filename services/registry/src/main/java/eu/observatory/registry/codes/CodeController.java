package eu.observatory.registry.codes;

import eu.observatory.registry.resource.FileBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes one official file in the body of a request, and tells what came of it. */
@RestController
@Tag(name = "Imports")
@RequestMapping("/imports/codes")
class CodeController {

    private final CodeLoading loading;

    CodeController(CodeLoading loading) {
        this.loading = loading;
    }

    @GetMapping
    @Operation(
            operationId = "listCodeFormats",
            summary = "The kinds of official code lists, and the extract of each that is loaded")
    Mono<List<CodeLoading.Known>> formats() {
        return loading.formats();
    }

    @PutMapping("/{format}")
    @Operation(operationId = "loadCodes", summary = "Loads an official code list; the body is the file")
    Mono<CodeLoading.Loaded> load(
            @PathVariable String format, @RequestParam LocalDate extractDate, ServerHttpRequest request) {
        FileBody.check(request);
        return loading.load(format, extractDate, request);
    }
}

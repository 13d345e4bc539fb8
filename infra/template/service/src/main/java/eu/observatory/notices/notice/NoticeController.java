package eu.observatory.notices.notice;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Forbidden;
import eu.observatory.platform.access.Role;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Idempotent;
import eu.observatory.platform.web.Page;
import eu.observatory.platform.web.Revisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/notices")
@Tag(name = "Notices")
class NoticeController {

    private static final String NUTS = "[A-Z]{2}[A-Z0-9]{0,3}";

    private final Notices notices;
    private final Cursors cursors;

    NoticeController(Notices notices, Cursors cursors) {
        this.notices = notices;
        this.cursors = cursors;
    }

    record NewNotice(
            @NotNull @Pattern(regexp = NUTS) String region,
            @NotNull @Valid Wording wording) {}

    @GetMapping
    @Operation(operationId = "listNotices", summary = "Notices in the order of their ids")
    Mono<Page<Notice>> list(
            @Parameter(description = "NUTS code, places beneath it included", example = "BE3")
                    @RequestParam(defaultValue = "")
                    @Pattern(regexp = NUTS + "|") String region,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return notices.list(region).page(cursors, cursor, limit);
    }

    @GetMapping("/{notice}")
    @Operation(operationId = "readNotice", summary = "One notice, in all its languages")
    Mono<ResponseEntity<Notice>> one(@PathVariable String notice, ServerWebExchange exchange) {
        return notices.one(notice)
                .map(found -> Revisions.answer(exchange, Revisions.etag(found.revision()), found));
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addNotice", summary = "Publishes a notice of a region that the caller is an editor of")
    Mono<Notice> add(@Valid @RequestBody NewNotice said, @Parameter(hidden = true) Caller caller) {
        return caller.isOf(Role.EDITOR, said.region())
                ? notices.add(said.region(), said.wording().checked())
                : Mono.error(new Forbidden("You are no editor of this region. Name one of your own."));
    }

    @PutMapping("/{notice}")
    @Operation(operationId = "changeNotice", summary = "Says it otherwise; If-Match carries the ETag that was read")
    Mono<Notice> change(
            @PathVariable String notice,
            @Valid @RequestBody Wording wording,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return notices.change(notice, Revisions.ifMatch(match), wording.checked());
    }

    @DeleteMapping("/{notice}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "withdrawNotice", summary = "Withdraws it; If-Match carries the ETag that was read")
    Mono<Void> withdraw(
            @PathVariable String notice,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return notices.withdraw(notice, Revisions.ifMatch(match));
    }
}

package eu.observatory.registry.desk;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Idempotent;
import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Listing;
import eu.observatory.platform.web.Page;
import eu.observatory.registry.desk.Message.Status;
import eu.observatory.registry.desk.Messages.Actor;
import eu.observatory.registry.resource.Conditions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/messages")
@Tag(name = "Messages")
class MessageController {

    private final Reception reception;
    private final Treatment treatment;
    private final Messages messages;
    private final Cursors cursors;

    MessageController(Reception reception, Treatment treatment, Messages messages, Cursors cursors) {
        this.reception = reception;
        this.treatment = treatment;
        this.messages = messages;
        this.cursors = cursors;
    }

    record Receipt(String receipt) {}

    record HandOver(
            @NotBlank @Size(max = 20) String region,
            @Size(max = 1000) @Nullable String note) {}

    record Closure(@Size(max = 1000) @Nullable String note) {}

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "sendMessage",
            summary = "Asks the desk of a region something; the answer comes by mail",
            description =
                    "The desk is the one of 'region', else of where the thing lies that 'about' names, else the nearest"
                            + " above it. A receipt is mailed at most every ten minutes.")
    Mono<Receipt> send(
            @Valid @RequestBody NewMessage message,
            @Parameter(hidden = true) Optional<Caller> caller,
            @Parameter(hidden = true) ServerHttpRequest request) {
        Reception.check(message);
        return reception
                .receive(
                        message,
                        Sender.of(request, message.email()),
                        caller.map(Caller::subject).orElse(null))
                .map(Receipt::new);
    }

    @GetMapping
    @Operation(
            operationId = "listMessages",
            summary = "The messages of the caller's regions in the order in which they came")
    Mono<Page<Message>> list(
            @Parameter(description = "NUTS code; without it all of the caller's regions", example = "BE3")
                    @RequestParam(required = false)
                    @Nullable String region,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Parameter(hidden = true) Caller caller,
            Language language) {
        Conditions filter = Responsibility.of(caller).filter(region, status);
        return new Listing<Message>(
                        "messages %s %s %s".formatted(region, status, caller.subject()),
                        messages.count(filter),
                        (after, most) -> messages.list(filter, after, most, language),
                        Message::id)
                .page(cursors, cursor, limit);
    }

    @GetMapping("/{message}")
    @Operation(operationId = "readMessage", summary = "One message and what happened to it")
    Mono<Message> one(@PathVariable String message, Language language) {
        return messages.find(message, language);
    }

    @PostMapping("/{message}/hand-over")
    @Operation(
            operationId = "handOverMessage",
            summary = "Gives an open message to the desk of another region, and tells its sender")
    Mono<Message> handOver(
            @PathVariable String message,
            @Valid @RequestBody HandOver handOver,
            @Parameter(hidden = true) Caller caller,
            Language language) {
        return treatment.handOver(message, handOver.region(), handOver.note(), actor(caller), language);
    }

    @PostMapping("/{message}/closure")
    @Operation(operationId = "closeMessage", summary = "Closes a message that is answered, or needs no answer")
    Mono<Message> close(
            @PathVariable String message,
            @Valid @RequestBody Closure closure,
            @Parameter(hidden = true) Caller caller,
            Language language) {
        return treatment.close(message, closure.note(), actor(caller), language);
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.subject(), caller.name());
    }
}

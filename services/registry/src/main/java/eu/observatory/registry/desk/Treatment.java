package eu.observatory.registry.desk;

import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.Language;
import eu.observatory.registry.desk.Correspondence.Question;
import eu.observatory.registry.desk.Message.Status;
import eu.observatory.registry.desk.Messages.Actor;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What an editor does with a message: gives it to another desk, or closes it. */
@Component
class Treatment {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Messages messages;
    private final Desks desks;
    private final Correspondence correspondence;
    private final MessageMetrics metrics;
    private final TransactionalOperator transaction;

    Treatment(
            Messages messages,
            Desks desks,
            Correspondence correspondence,
            MessageMetrics metrics,
            TransactionalOperator transaction) {
        this.messages = messages;
        this.desks = desks;
        this.correspondence = correspondence;
        this.metrics = metrics;
        this.transaction = transaction;
    }

    Mono<Message> handOver(String id, String region, @Nullable String note, Actor actor, Language reader) {
        Desk to = desks.of(region)
                .orElseThrow(
                        () -> new Invalid("invalid-body", "region", "No desk has this region. GET /desks lists them."));
        Mono<Void> change = messages.hold(id, reader).flatMap(message -> handed(open(message), to, note, actor));
        return transaction
                .transactional(change)
                .doOnSuccess(done -> metrics.count("handed-over"))
                .then(messages.find(id, reader))
                .timeout(PATIENCE);
    }

    Mono<Message> close(String id, @Nullable String note, Actor actor, Language reader) {
        Mono<Void> change = messages.hold(id, reader)
                .flatMap(message -> messages.close(open(message).id())
                        .then(messages.step(id, "closed", message.region(), actor, note)));
        return transaction
                .transactional(change)
                .doOnSuccess(done -> metrics.count("closed"))
                .then(messages.find(id, reader))
                .timeout(PATIENCE);
    }

    private Mono<Void> handed(Message message, Desk to, @Nullable String note, Actor actor) {
        if (Objects.equals(message.region(), to.region())) {
            throw new Conflict("This desk has the message already. Name another.");
        }
        Desk from = desks.of(message.region()).orElse(to);
        Question question = question(message);
        return messages.move(message.id(), to.region())
                .then(messages.step(message.id(), "handed-over", to.region(), actor, note))
                .then(correspondence.handedTo(to, from, question, note))
                .then(correspondence.moved(to, question.email(), message.receipt(), new Language(message.language())));
    }

    private static Message open(Message message) {
        if (message.status() != Status.OPEN) {
            throw new Conflict("This message is closed. What is left of it can be read.");
        }
        return message;
    }

    /** An open message is never forgotten, so nothing of it is absent. */
    private static Question question(Message message) {
        Message.About about = message.about();
        return new Question(
                message.receipt(),
                about == null ? "" : about.title() + " (" + about.type() + " " + about.id() + ")",
                message.topic(),
                message.language(),
                Objects.requireNonNull(message.name()),
                Objects.requireNonNull(message.email()),
                Objects.requireNonNull(message.text()));
    }
}

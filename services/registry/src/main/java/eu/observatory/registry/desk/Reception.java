package eu.observatory.registry.desk;

import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.desk.Correspondence.Question;
import eu.observatory.registry.desk.Whereabouts.Spot;
import eu.observatory.registry.mail.Letter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Takes a question, finds its desk, and lets both sides know. */
@Component
class Reception {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Whereabouts whereabouts;
    private final Desks desks;
    private final Senders senders;
    private final Messages messages;
    private final Correspondence correspondence;
    private final MessageMetrics metrics;
    private final TransactionalOperator transaction;

    Reception(
            Whereabouts whereabouts,
            Desks desks,
            Senders senders,
            Messages messages,
            Correspondence correspondence,
            MessageMetrics metrics,
            TransactionalOperator transaction) {
        this.whereabouts = whereabouts;
        this.desks = desks;
        this.senders = senders;
        this.messages = messages;
        this.correspondence = correspondence;
        this.metrics = metrics;
        this.transaction = transaction;
    }

    /**
     * The receipt of a message that is stored, and whose letters will go out.
     *
     * @param subject the account of somebody who is signed in
     */
    Mono<String> receive(NewMessage message, Sender sender, @Nullable String subject) {
        return whereabouts
                .of(message.region(), message.about())
                .flatMap(spot -> transaction.transactional(
                        senders.admit(sender).then(received(message, sender, subject, spot, desk(spot)))))
                .doOnSuccess(receipt -> metrics.count("received"))
                .timeout(PATIENCE);
    }

    static void check(NewMessage message) {
        if (!Letter.isAddress(message.email())) {
            throw new Invalid(
                    "invalid-body", "email", "'email' is one mail address like someone@example.org, and nothing else.");
        }
    }

    private Desk desk(Spot spot) {
        return desks.nearest(spot.nuts())
                .orElseThrow(
                        () -> new NotFound("No desk answers for this region yet. GET /desks lists those that do."));
    }

    private Mono<String> received(NewMessage message, Sender sender, @Nullable String subject, Spot spot, Desk desk) {
        String receipt = Ids.receipt();
        Question question = new Question(
                receipt,
                title(message, spot),
                message.topic(),
                message.language(),
                message.name(),
                message.email(),
                message.text());
        return messages.add(Ids.next(), receipt, desk, spot.title(), message, subject)
                .then(correspondence.toDesk(desk, question))
                .then(senders.mayHaveReceipt(sender))
                .flatMap(may -> may
                        ? correspondence.receipt(desk, message.email(), receipt, new Language(message.language()))
                        : Mono.empty())
                .thenReturn(receipt);
    }

    private static String title(NewMessage message, Spot spot) {
        Subject about = message.about();
        return about == null ? "" : spot.title() + " (" + about.type() + " " + about.id() + ")";
    }
}

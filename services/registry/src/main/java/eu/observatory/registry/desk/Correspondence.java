package eu.observatory.registry.desk;

import eu.observatory.platform.web.Language;
import eu.observatory.registry.mail.Letter;
import eu.observatory.registry.mail.Mailbox;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The letters about a message. Those to its sender repeat nothing that the sender wrote, so that they carry nobody's text. */
@Component
class Correspondence {

    private final Mailbox mailbox;

    Correspondence(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** What a desk is told of a message, whichever way it came. */
    record Question(
            String receipt,
            String about,
            @Nullable String topic,
            String language,
            String name,
            String email,
            String text) {}

    Mono<Void> toDesk(Desk desk, Question question) {
        return mailbox.post(new Letter(
                desk.address(), desk.language(), "desk.message", told(question), question.email(), desk.region()));
    }

    /** @param from the desk that had it before */
    Mono<Void> handedTo(Desk desk, Desk from, Question question, @Nullable String note) {
        Map<String, String> values = new HashMap<>(told(question));
        values.put("from", from.name(desk.language()));
        values.put("note", note == null || note.isBlank() ? "–" : note);
        return mailbox.post(new Letter(
                desk.address(), desk.language(), "desk.handed-over", values, question.email(), desk.region()));
    }

    Mono<Void> receipt(Desk desk, String email, String receipt, Language reader) {
        return mailbox.post(letter("desk.receipt", desk, email, receipt, reader));
    }

    Mono<Void> moved(Desk desk, String email, String receipt, Language reader) {
        return mailbox.post(letter("desk.moved", desk, email, receipt, reader));
    }

    private static Letter letter(String template, Desk desk, String email, String receipt, Language reader) {
        Map<String, String> values = Map.of("desk", desk.name(reader), "receipt", receipt);
        return new Letter(email, reader, template, values, desk.address(), desk.region());
    }

    private static Map<String, String> told(Question question) {
        return Map.of(
                "receipt", question.receipt(),
                "about", question.about().isEmpty() ? "–" : question.about(),
                "topic", question.topic() == null ? "–" : question.topic(),
                "language", question.language(),
                "name", question.name(),
                "email", question.email(),
                "text", question.text());
    }
}

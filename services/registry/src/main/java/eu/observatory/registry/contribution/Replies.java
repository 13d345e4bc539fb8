package eu.observatory.registry.contribution;

import eu.observatory.platform.web.Language;
import eu.observatory.registry.mail.Letter;
import eu.observatory.registry.mail.Mailbox;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells authors what became of what they contributed. */
@Component
class Replies {

    private final Mailbox mailbox;

    Replies(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Nothing where the author's account has no address. */
    Mono<Void> send(Contribution contribution, String outcome, @Nullable String reason) {
        String to = contribution.email();
        String name = contribution.enterpriseName();
        return to == null || !Letter.isAddress(to)
                ? Mono.empty()
                : mailbox.post(new Letter(
                        to,
                        new Language(contribution.language()),
                        "contribution." + outcome,
                        Map.of(
                                "enterprise",
                                name == null ? contribution.enterprise() : name,
                                "id",
                                contribution.enterprise(),
                                "reason",
                                reason == null ? "" : reason),
                        null,
                        contribution.region()));
    }
}

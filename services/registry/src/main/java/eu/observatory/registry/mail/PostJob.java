package eu.observatory.registry.mail;

import eu.observatory.registry.mail.Letters.Due;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, one letter a transaction that holds its row: no two replicas send the same one at once, and where
 * this process dies in between it is sent again rather than lost.
 */
@Component
class PostJob {

    private static final Logger log = LoggerFactory.getLogger(PostJob.class);

    private final Letters letters;
    private final Carrier carrier;
    private final MailSettings settings;
    private final LetterMetrics metrics;
    private final TransactionTemplate backgroundTransactions;

    PostJob(
            Letters letters,
            Carrier carrier,
            MailSettings settings,
            LetterMetrics metrics,
            TransactionTemplate backgroundTransactions) {
        this.letters = letters;
        this.carrier = carrier;
        this.settings = settings;
        this.metrics = metrics;
        this.backgroundTransactions = backgroundTransactions;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT3S")
    void all() {
        boolean more = settings.canSend();
        while (more) {
            more = Boolean.TRUE.equals(backgroundTransactions.execute(held -> one()));
        }
    }

    /** Returns whether there may be more to send: after a failure that is not the letter's own, not in this round. */
    private boolean one() {
        return letters.next().map(this::sent).orElse(false);
    }

    private boolean sent(Due due) {
        try {
            carrier.carry(due.id(), due.letter());
            letters.sent(due.id());
            metrics.count("sent");
            return true;
        } catch (Carrier.Refused refused) {
            letters.failed(due.id(), String.valueOf(refused.getMessage()));
            metrics.count("refused");
            log.warn("The letter {} was refused: {}", due.id(), refused.getMessage());
            return true;
        } catch (MailException failure) {
            notNow(due, Carrier.lastAnswer(failure));
            return false;
        } catch (MessagingException | RuntimeException unwritable) {
            notNow(due, unwritable.toString());
            return true;
        }
    }

    private void notNow(Due due, String failure) {
        if (Duration.between(due.postedAt(), Instant.now()).compareTo(settings.patience()) > 0) {
            letters.failed(due.id(), failure);
            metrics.count("given-up");
            log.error("The letter {} is given up: {}", due.id(), failure);
        } else {
            letters.later(due.id(), settings.pauseAfter(due.attempts() + 1), failure);
            metrics.count("deferred");
            log.warn("The letter {} could not be sent yet: {}", due.id(), failure);
        }
    }
}

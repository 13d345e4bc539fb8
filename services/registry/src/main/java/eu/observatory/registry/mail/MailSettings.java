package eu.observatory.registry.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters go out. Without a server and a sender they wait.
 *
 * @param server host that takes them by SMTP; empty where there is none
 * @param sender address that they come from; empty where there is none
 * @param site where people reach the platform, for links
 * @param first pause after a failed attempt; each later one is twice as long
 * @param longest pause
 * @param patience after which a letter that could not be sent is given up
 * @param keepSent how long a sent letter is kept, with its address
 * @param keepFailed how long one that was given up or refused is kept
 */
@ConfigurationProperties("observatory.registry.mail")
record MailSettings(
        @DefaultValue("") String server,
        @DefaultValue("") String sender,
        @DefaultValue("http://localhost:8080") URI site,
        @DefaultValue("1m") Duration first,
        @DefaultValue("2h") Duration longest,
        @DefaultValue("3d") Duration patience,
        @DefaultValue("7d") Duration keepSent,
        @DefaultValue("30d") Duration keepFailed) {

    MailSettings {
        if (!sender.isEmpty() && !Letter.isAddress(sender)) {
            throw new IllegalArgumentException("observatory.registry.mail.sender (MAIL_FROM) is not one address");
        }
    }

    boolean canSend() {
        return !server.isEmpty() && !sender.isEmpty();
    }

    /** @param failed attempts so far, this one included */
    Duration pauseAfter(int failed) {
        Duration pause = first.multipliedBy(1L << Math.min(failed - 1, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}

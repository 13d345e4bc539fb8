package eu.observatory.registry.mail;

import eu.observatory.registry.mail.Wording.Worded;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one letter to the SMTP server. */
@Component
class Carrier {

    private final JavaMailSender sender;
    private final Wording wording;
    private final MailSettings settings;

    Carrier(JavaMailSender sender, Wording wording, MailSettings settings) {
        this.sender = sender;
        this.wording = wording;
        this.settings = settings;
    }

    /** The server will never take a letter to this address. */
    static final class Refused extends Exception {

        Refused(String answer) {
            super(answer);
        }
    }

    /** Fails with {@link MailException} where another attempt may help. */
    void carry(UUID id, Letter letter) throws Refused, MessagingException {
        MimeMessage message = message(id, letter);
        try {
            sender.send(message);
        } catch (MailSendException failure) {
            if (refused(failure)) {
                throw new Refused(lastAnswer(failure));
            }
            throw failure;
        }
    }

    /** The same id whenever the same letter goes out, so that a mail program knows one that it got twice. */
    private MimeMessage message(UUID id, Letter letter) throws MessagingException {
        Worded worded = wording.of(letter);
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setTo(letter.to());
        helper.setSubject(worded.subject());
        helper.setText(worded.text());
        if (letter.replyTo() != null) {
            helper.setReplyTo(letter.replyTo());
        }
        message.setHeader(
                "Message-ID",
                "<" + id + settings.sender().substring(settings.sender().indexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().code());
        signed(helper, worded.sender());
        return message;
    }

    private void signed(MimeMessageHelper helper, String name) throws MessagingException {
        try {
            helper.setFrom(settings.sender(), name);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The protocol's answers that begin with 5 and speak of the recipient make an address invalid; all others pass. */
    private static boolean refused(MailSendException failure) {
        return failure.getFailedMessages().values().stream()
                .anyMatch(cause -> cause instanceof SendFailedException answered
                        && answered.getInvalidAddresses() != null
                        && answered.getInvalidAddresses().length > 0);
    }

    /** What the server said, without the address. */
    static String lastAnswer(MailException failure) {
        Throwable cause = failure instanceof MailSendException sending
                        && sending.getFailedMessages().size() == 1
                ? sending.getFailedMessages().values().iterator().next()
                : failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.replaceAll("[^\\s<>]+@[^\\s<>]+", "…").strip();
    }
}

package eu.observatory.local.launcher;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A letter as the mail server of one machine keeps it. */
record Letter(String subject, String text) {

    private static final Duration SECONDS = Duration.ofSeconds(30);

    /** Waits for the one that goes to an address. */
    static Letter to(String address, Path mails) {
        Path[] found = new Path[1];
        await().atMost(SECONDS).until(() -> {
            try (DirectoryStream<Path> letters = Files.newDirectoryStream(mails, "*-" + address + ".eml")) {
                letters.forEach(letter -> found[0] = letter);
            }
            return found[0] != null;
        });
        try (InputStream in = Files.newInputStream(found[0])) {
            MimeMessage message = new MimeMessage(null, in);
            return new Letter(
                    message.getSubject(), message.getContent().toString().replace("\r\n", "\n"));
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError("no letter in " + found[0], unreadable);
        }
    }
}

package eu.observatory.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** The mails in a folder, one file each, named by the time and whom it is for. */
record Mails(Path folder, AtomicInteger number) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss.SSS").withZone(ZoneOffset.UTC);

    static Mails in(Path folder) throws IOException {
        return new Mails(Files.createDirectories(folder), new AtomicInteger());
    }

    /** Whole, or not there at all. */
    void keep(MimeMessage mail, String recipient) throws MessagingException {
        String name = "%s-%03d-%s".formatted(TIME.format(Instant.now()), number.incrementAndGet(), harmless(recipient));
        Path unfinished = folder.resolve(name + ".part");
        try {
            try (OutputStream file = Files.newOutputStream(unfinished)) {
                mail.writeTo(file);
            }
            Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String harmless(String recipient) {
        String known = recipient.replaceAll("[^A-Za-z0-9@._-]", "_");
        return known.substring(0, Math.min(known.length(), 100));
    }
}

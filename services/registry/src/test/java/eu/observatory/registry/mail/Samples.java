package eu.observatory.registry.mail;

import eu.observatory.platform.web.Language;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Letters and settings for tests. */
final class Samples {

    static final String DESK = "desk@example.org";

    private Samples() {}

    static Letter toDesk(String name, String text) {
        return toDesk(DESK, name, text);
    }

    static Letter toDesk(String desk, String name, String text) {
        Map<String, String> values = Map.of(
                "name",
                name,
                "email",
                "someone@example.org",
                "language",
                "fr",
                "about",
                "be-kbo-1999000027",
                "topic",
                "question",
                "text",
                text,
                "receipt",
                "AB2C3-D4E5F");
        return new Letter(desk, new Language("fr"), "desk.message", values, "someone@example.org", "BE3");
    }

    static MailSettings settings() {
        return new MailSettings(
                "127.0.0.1",
                "observatory@example.org",
                URI.create("https://observatory.example.org/"),
                Duration.ofMinutes(1),
                Duration.ofHours(2),
                Duration.ofDays(3),
                Duration.ofDays(7),
                Duration.ofDays(30));
    }
}

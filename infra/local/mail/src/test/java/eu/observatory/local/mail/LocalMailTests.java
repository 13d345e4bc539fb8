package eu.observatory.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.local.process.FreePort;
import eu.observatory.local.process.LocalProcess;
import eu.observatory.local.process.LocalProcess.Program;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMailTests {

    private static final Program PROGRAM = new Program(Path.of(""), LocalMail.class.getName(), Map.of());

    @TempDir
    Path folder;

    @Test
    void eachMailIsAFileForEachRecipient() throws Exception {
        int port = FreePort.any();
        try (LocalProcess server = start(port)) {
            send(port, "Première question", "one@example.org", "two@example.org");
            assertThat(names()).hasSize(2).allMatch(name -> name.endsWith(".eml"));
            assertThat(names()).anyMatch(name -> name.contains("one@example.org"));
            try (InputStream file = Files.newInputStream(folder.resolve(names().getFirst()))) {
                MimeMessage mail = new MimeMessage(session(port), file);
                assertThat(mail.getSubject()).isEqualTo("Première question");
                assertThat(mail.getContent().toString()).contains("Eén vraag €");
            }
            server.terminate();
            assertThat(server.endsWithin(30)).isTrue();
        }
    }

    @Test
    void nameOfARecipientLeadsToNoOtherFolder() throws Exception {
        MimeMessage mail = new MimeMessage(session(25));
        mail.setText("x");
        Mails.in(folder).keep(mail, "../../evil/name@example.org");
        assertThat(names()).singleElement().asString().endsWith("-001-.._.._evil_name@example.org.eml");
    }

    @Test
    void endsWithItsParent() throws Exception {
        try (LocalProcess server = start(FreePort.any())) {
            server.closeInput();
            assertThat(server.endsWithin(30)).isTrue();
        }
    }

    private LocalProcess start(int port) throws IOException, InterruptedException {
        return PROGRAM.start(folder.toString(), String.valueOf(port), "--with-parent");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void send(int port, String subject, String... recipients) throws MessagingException {
        MimeMessage mail = new MimeMessage(session(port));
        mail.setFrom(new InternetAddress("observatory@example.org"));
        for (String recipient : recipients) {
            mail.addRecipient(RecipientType.TO, new InternetAddress(recipient, false));
        }
        mail.setSubject(subject, "UTF-8");
        mail.setText("Eén vraag €", "UTF-8");
        Transport.send(mail);
    }

    private static Session session(int port) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        return Session.getInstance(properties);
    }
}

package eu.observatory.platform.test;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.observatory.local.process.FreePort;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server, in this JVM, that keeps what it gets in memory. */
public final class MailServer implements AutoCloseable {

    private final int port = FreePort.any();
    private GreenMail server = started();

    private MailServer() {}

    /** A server of the test's own, for tests that stop it. */
    public static MailServer launch() {
        return new MailServer();
    }

    /** The server that the tests of this JVM share; nobody stops it. */
    public static MailServer shared() {
        return Shared.SERVER;
    }

    public int port() {
        return port;
    }

    /** On the same port, with nothing of what it had. */
    public synchronized void start() {
        stop();
        server = started();
    }

    public synchronized void stop() {
        server.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /** What has come for this address, in the order of arrival. */
    public synchronized List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(RecipientType.TO))
                    .anyMatch(to -> to instanceof InternetAddress known
                            && known.getAddress().equals(address));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private GreenMail started() {
        GreenMail fresh = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        fresh.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        fresh.start();
        return fresh;
    }

    private static final class Shared {

        static final MailServer SERVER = launchAndStopWithJvm();

        private static MailServer launchAndStopWithJvm() {
            MailServer server = launch();
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return server;
        }
    }
}

package eu.observatory.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.observatory.local.process.ParentWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An SMTP server on the loopback interface, for development only: it delivers nothing anywhere, and keeps each mail as a
 * file that mail programs open. Arguments: directory, port, and optionally {@code --with-parent}. Prints READY and the
 * address when it answers; stops on SIGTERM.
 */
public final class LocalMail {

    private LocalMail() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2) {
            System.err.println("usage: LocalMail <directory> <port> [--with-parent]");
            System.exit(2);
        }
        if (Arrays.asList(arguments).contains("--with-parent")) {
            ParentWatch.start();
        }
        Mails mails = Mails.in(Path.of(arguments[0]).toAbsolutePath());
        GreenMail server =
                new GreenMail(new ServerSetup(Integer.parseInt(arguments[1]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.getUserManager().setMessageDeliveryHandler((mail, recipient) -> {
            mails.keep(mail.getMessage(), recipient.getEmail());
            return Nobody.AT_HOME;
        });
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "mail-stop"));
        server.start();
        System.out.println("READY 127.0.0.1:" + arguments[1]);
        Thread.currentThread().join();
    }
}

package eu.observatory.platform.test;

import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** One real SMTP server a JVM, {@link MailServer#shared()}, configured as an operator does. */
@TestConfiguration(proxyBeanMethods = false)
public class LocalMail {

    public static final String SENDER = "observatory@example.org";

    @Bean
    static BeanFactoryPostProcessor mailProperties(ConfigurableEnvironment environment) {
        return EarlyProperties.set(
                "localMail",
                environment,
                Map.of(
                        "SMTP_HOST",
                        "127.0.0.1",
                        "SMTP_PORT",
                        MailServer.shared().port(),
                        "MAIL_FROM",
                        SENDER));
    }
}

package eu.observatory.platform.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that owns nothing but things: the smallest one that the starter can publish for, in or out of this JVM. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ThingService {

    @Bean
    Things things(
            JdbcClient jdbc,
            Marks marks,
            @Value("${things.topic}") String topic,
            TransactionTemplate backgroundTransactions) {
        return new Things(jdbc, marks, topic, backgroundTransactions);
    }

    static ConfigurableApplicationContext start(String database, String bootstrap, String topic, String... more) {
        return new SpringApplicationBuilder(ThingService.class)
                .web(WebApplicationType.NONE)
                .run(arguments(database, bootstrap, topic, more));
    }

    static String[] arguments(String database, String bootstrap, String topic, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.application.name=" + topic,
                "--things.topic=" + topic,
                "--spring.r2dbc.url=r2dbc:" + database,
                "--spring.r2dbc.username=postgres",
                "--spring.r2dbc.password=postgres",
                "--spring.flyway.url=jdbc:" + database,
                "--spring.flyway.user=postgres",
                "--spring.flyway.password=postgres",
                "--spring.kafka.bootstrap-servers=" + bootstrap,
                "--observatory.platform.outbox.poll=200ms",
                "--observatory.platform.outbox.silence=3s"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ThingService.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        Thread.ofPlatform().start(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                gone.printStackTrace();
            }
            Runtime.getRuntime().halt(0);
        });
    }
}

package eu.observatory.platform.event;

import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a {@link KafkaOnly} service on the shared broker, which does not pause for long when something fails. */
final class KafkaOnlyService {

    private KafkaOnlyService() {}

    static ConfigurableApplicationContext start(Class<?> service, String name, String... more) {
        Stream<String> options = Stream.of(
                "--spring.application.name=" + name,
                "--spring.kafka.bootstrap-servers=" + TopicWriter.BOOTSTRAP,
                "--observatory.platform.events.first-pause=50ms",
                "--observatory.platform.events.longest-pause=200ms");
        return new SpringApplicationBuilder(service)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(options, Stream.of(more)).toArray(String[]::new));
    }
}

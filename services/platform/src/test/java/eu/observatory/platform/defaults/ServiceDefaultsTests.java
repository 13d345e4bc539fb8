package eu.observatory.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ServiceDefaultsTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void areBelowWhatAServiceSays() {
        environment.setProperty("server.shutdown", "immediate");
        process();
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("immediate");
        assertThat(environment.getProperty("spring.reactor.context-propagation"))
                .isEqualTo("auto");
    }

    @Test
    void logAsJsonWhereTheOperatorWantsIt() {
        process();
        assertThat(environment.getProperty("logging.structured.format.console")).isNull();
        environment.setProperty("LOG_FORMAT", "ecs");
        process();
        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("ecs");
    }

    @Test
    void askNoDependencyForLivenessAndNeverKafkaForReadiness() {
        process();
        assertThat(environment.getProperty("management.endpoint.health.group.liveness.include"))
                .isEqualTo("livenessState");
        assertThat(environment.getProperty("management.endpoint.health.group.readiness.include"))
                .doesNotContain("kafka");
    }

    private void process() {
        new ServiceDefaults().postProcessEnvironment(environment, new SpringApplication());
    }
}

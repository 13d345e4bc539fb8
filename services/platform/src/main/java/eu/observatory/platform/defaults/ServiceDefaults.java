package eu.observatory.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts the defaults below everything else that a service or its operator says. */
final class ServiceDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String format = environment.getProperty("LOG_FORMAT", "");
        if (!format.isBlank() && !format.equals("text")) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("logFormat", Map.of("logging.structured.format.console", format)));
        }
        environment.getPropertySources().addLast(defaults());
    }

    private static ResourcePropertySource defaults() {
        try {
            return new ResourcePropertySource(
                    "serviceDefaults", new ClassPathResource("service-defaults.properties", ServiceDefaults.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package eu.observatory.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A gateway started as an operator starts it: what its environment says is there from the first moment on. */
record OwnGateway(ConfigurableApplicationContext context) implements AutoCloseable {

    static OwnGateway before(URI services, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--REGISTRY_URL=" + services,
                "--SEARCH_URL=" + services,
                "--PORTAL_URL=" + services));
        arguments.addAll(List.of(settings));
        SpringApplication application = new SpringApplication(GatewayApplication.class, OwnThreads.class);
        return new OwnGateway(application.run(arguments.toArray(String[]::new)));
    }

    WebTestClient client() {
        return at("local.server.port");
    }

    WebTestClient management() {
        return at("local.management.port");
    }

    private WebTestClient at(String port) {
        return Surroundings.client(context.getEnvironment().getRequiredProperty(port, Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Those that all share end with the first gateway that is closed. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnThreads {

        @Bean
        ReactorResourceFactory reactorResourceFactory() {
            ReactorResourceFactory own = new ReactorResourceFactory();
            own.setUseGlobalResources(false);
            return own;
        }
    }
}

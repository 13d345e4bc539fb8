package eu.observatory.gateway.session;

import eu.observatory.gateway.GatewayApplication;
import eu.observatory.local.process.FreePort;
import eu.observatory.platform.test.IssuerProcess;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/** A gateway of its own, as one of several on one database. */
record Replica(ConfigurableApplicationContext context, String url) implements AutoCloseable {

    static final String KEY = "0f".repeat(32);

    /** @param database as {@code LocalPostgres.freshDatabase} gives it */
    static Replica start(int port, String issuer, String database, URI services, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--REGISTRY_URL=" + services,
                "--SEARCH_URL=" + services,
                "--PORTAL_URL=" + services,
                "--ISSUER_URL=" + issuer,
                "--SESSION_KEY=" + KEY,
                "--spring.r2dbc.url=r2dbc:" + database + "?connectTimeout=PT1S&lockWaitTimeout=PT4S",
                "--spring.r2dbc.username=postgres",
                "--spring.r2dbc.password=postgres",
                "--observatory.gateway.sign-in.database.url=jdbc:" + database));
        arguments.addAll(List.of(more));
        addUnlessGiven(arguments, "--observatory.gateway.limit.sign-in=", "10000");
        addUnlessGiven(arguments, "--CLIENT_SECRET=", IssuerProcess.GATEWAY_SECRET);
        SpringApplication application = new SpringApplication(GatewayApplication.class, OwnThreads.class);
        return new Replica(application.run(arguments.toArray(String[]::new)), "http://127.0.0.1:" + port);
    }

    private static void addUnlessGiven(List<String> arguments, String option, String value) {
        if (arguments.stream().noneMatch(argument -> argument.startsWith(option))) {
            arguments.add(option + value);
        }
    }

    static int freePort() {
        return FreePort.any();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** How often something was counted here, under all its labels or one. */
    double counted(String name, String... labels) {
        return bean(MeterRegistry.class).find(name).tags(labels).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    double gauge(String name, String... labels) {
        return bean(MeterRegistry.class).get(name).tags(labels).gauge().value();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Those that all share end with the first replica that is closed. */
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

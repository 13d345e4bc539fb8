package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.local.process.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two registries behind two gateways, of which one after the other is replaced as in a cluster while readers go on. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrainTests {

    private final Path run = Path.of("target/drain").toAbsolutePath();
    private final Installation installation = Installation.of(LaunchedPlatform.CHECKOUT, run);
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final List<Replica> registries = new ArrayList<>();
    private final List<Replica> gateways = new ArrayList<>();
    private DrainSeconds drain;
    private Secrets secrets;
    private Map<String, Integer> ports;
    private String asked;

    @BeforeAll
    void start() throws Exception {
        Packaged.require();
        drain = DrainSeconds.ofTheChart();
        Directories.delete(run);
        Files.createDirectories(run);
        secrets = Secrets.of(installation);
        ports = new HashMap<>(Ports.from(Deployed.in(LaunchedPlatform.CHECKOUT), Map.of("PORTS", "free"))
                .byName());
        Postgres postgres = new Postgres(installation, new Ports(ports), secrets);
        Part database = postgres.part();
        Child server = Child.start(database, installation);
        started.push(server::stop);
        await().atMost(Duration.ofMinutes(1)).until(server::ready);
        postgres.createDatabases(List.of("registry"));
        Balancer toRegistries = balancer();
        Balancer toGateways = balancer();
        for (String name : List.of("a", "b")) {
            registries.add(replica("registry", name, toRegistries));
        }
        ports.put("registry", toRegistries.port());
        for (String name : List.of("a", "b")) {
            gateways.add(replica("gateway", name, toGateways));
        }
        asked = "http://127.0.0.1:" + toGateways.port() + "/api/concepts/nace-rev2:F";
    }

    private Balancer balancer() throws IOException {
        Balancer balancer = new Balancer();
        started.push(balancer);
        return balancer;
    }

    /** Nobody signs in; all readers have one address. */
    private Replica replica(String service, String name, Balancer balancer) throws IOException {
        ports.put(service, FreePort.any());
        ports.put(service + "-management", FreePort.any());
        Ports own = new Ports(Map.copyOf(ports));
        Part usual = new Services(installation, own, new Postgres(installation, own, secrets), secrets)
                .parts().stream()
                        .filter(part -> part.name().equals(service))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> environment = new HashMap<>(usual.environment());
        environment.remove("ISSUER_URL");
        environment.put("OBSERVATORY_GATEWAY_LIMIT_REST", "1000000");
        environment.put("SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE", drain.underWay() + "s");
        Part part = new Part(service + "-" + name, usual.command(), environment, usual.ready());
        Replica replica = new Replica(installation, part, own.of(service), balancer);
        started.push(replica);
        return replica;
    }

    @AfterAll
    void end() throws Exception {
        for (AutoCloseable one : started) {
            one.close();
        }
    }

    @Test
    void noRequestFailsWhileRegistriesAreReplaced() throws Exception {
        replace(registries);
    }

    @Test
    void noRequestFailsWhileGatewaysAreReplaced() throws Exception {
        replace(gateways);
    }

    private void replace(List<Replica> replicas) throws Exception {
        SteadyLoad load = new SteadyLoad(asked);
        try {
            await().until(() -> load.answers() > 100);
            for (Replica replica : replicas) {
                replica.roll(drain);
            }
        } finally {
            load.end();
        }
        assertThat(load.failures()).isEmpty();
    }
}

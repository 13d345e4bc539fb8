package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One of several processes of a service, which are on the list of one balancer. */
final class Replica implements AutoCloseable {

    private static final int ENDED_BY_SIGTERM = 128 + 15;

    private final Installation installation;
    private final Part part;
    private final int port;
    private final Balancer balancer;
    private Child child;

    Replica(Installation installation, Part part, int port, Balancer balancer) throws IOException {
        this.installation = installation;
        this.part = part;
        this.port = port;
        this.balancer = balancer;
        start();
    }

    private void start() throws IOException {
        child = Child.start(part, installation);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    assertThat(child.alive())
                            .as(() -> String.join("\n", child.lastLines(40)))
                            .isTrue();
                    return child.ready();
                });
        balancer.list(port);
    }

    /** As the kubelet does it; the sleep is the pod's preStop. */
    void roll(DrainSeconds drain) throws IOException, InterruptedException {
        balancer.forget(port);
        TimeUnit.SECONDS.sleep(drain.answering() - 1L);
        long before = balancer.answered(port);
        TimeUnit.SECONDS.sleep(1);
        assertThat(balancer.answered(port))
                .as("still asked on kept connections")
                .isGreaterThan(before);
        child.process().destroy();
        assertThat(child.process().waitFor(drain.grace(), TimeUnit.SECONDS))
                .as("ended in time")
                .isTrue();
        assertThat(child.process().exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        start();
    }

    @Override
    public void close() {
        child.stop();
    }
}

package eu.observatory.search.index;

import org.springframework.boot.test.context.TestComponent;
import reactor.core.publisher.Mono;

/** Purges as the service does once a day. */
@TestComponent
public class Purge {

    private final PurgeJob job;

    Purge(PurgeJob job) {
        this.job = job;
    }

    public void run() {
        job.purge().block();
    }

    public void runInTwoReplicas() {
        Mono.when(job.purge(), job.purge()).block();
    }
}

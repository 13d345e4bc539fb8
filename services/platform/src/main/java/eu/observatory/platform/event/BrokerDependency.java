package eu.observatory.platform.event;

import eu.observatory.platform.condition.Dependency;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** The broker, asked by a client that lives for the question. */
record BrokerDependency(Inquiry inquiry) implements Dependency {

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public Mono<?> answer() {
        return Mono.fromFuture(
                () -> CompletableFuture.runAsync(
                        () -> inquiry.of(
                                admin -> Inquiry.answer(admin.describeCluster().clusterId())),
                        Thread::startVirtualThread),
                true);
    }
}

package eu.observatory.platform.condition;

import eu.observatory.platform.condition.Condition.Answering;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks everything at once. */
final class AskedConditions implements Conditions {

    private static final Logger log = LoggerFactory.getLogger(AskedConditions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String service;
    private final @Nullable String version;
    private final GaugeReading gauges;
    private final ObjectProvider<Dependency> dependencies;
    private final ObjectProvider<Watched> watched;

    /** @param version null where nobody gave one */
    AskedConditions(
            String service,
            @Nullable String version,
            GaugeReading gauges,
            ObjectProvider<Dependency> dependencies,
            ObjectProvider<Watched> watched) {
        this.service = service;
        this.version = version;
        this.gauges = gauges;
        this.dependencies = dependencies;
        this.watched = watched;
    }

    @Override
    public Mono<Condition> now() {
        Mono<List<Answering>> answering = Flux.fromStream(dependencies::orderedStream)
                .filter(Dependency::isConfigured)
                .flatMapSequential(AskedConditions::answering)
                .collectList();
        Mono<List<Figure>> asked = Flux.fromStream(watched::orderedStream)
                .flatMapSequential(AskedConditions::figures)
                .flatMapIterable(figures -> figures)
                .collectList();
        return Mono.zip(answering, asked, this::told);
    }

    private Condition told(List<Answering> answering, List<Figure> asked) {
        Instant now = Instant.now();
        return new Condition(
                service,
                version,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                now,
                answering,
                Stream.concat(gauges.at(now).stream(), asked.stream()).toList());
    }

    private static Mono<Answering> answering(Dependency dependency) {
        return dependency
                .answer()
                .then(Mono.just(new Answering(dependency.name(), true)))
                .timeout(PATIENCE)
                .onErrorResume(failure -> {
                    log.warn("The {} does not answer: {}", dependency.name(), failure.toString());
                    return Mono.just(new Answering(dependency.name(), false));
                });
    }

    private static Mono<List<Figure>> figures(Watched watched) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(watched::figures, Thread::startVirtualThread), true)
                .timeout(PATIENCE)
                .onErrorResume(failure -> {
                    log.warn("{} cannot be told: {}", watched.unknown().metric(), failure.toString());
                    return Mono.just(List.of(watched.unknown()));
                });
    }
}

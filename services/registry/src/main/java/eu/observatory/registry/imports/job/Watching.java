package eu.observatory.registry.imports.job;

import java.time.Duration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * What happens to a job, event by event: {@code progress} with the job whenever it has changed, {@code end} with it once
 * it is over, a comment now and then so that no one in between takes the silence for a break.
 */
@Component
class Watching {

    static final String END = "end";

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration BEAT_EVERY = Duration.ofSeconds(10);
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(2);

    private final Imports imports;
    private final Sinks.Empty<Void> closing = Sinks.empty();

    Watching(Imports imports) {
        this.imports = imports;
    }

    static boolean over(ImportView job) {
        return JobState.of(job.state()).over();
    }

    /** Events from a job's present state on; a slow reader misses what lies between, never the end. */
    Flux<ServerSentEvent<ImportView>> from(ImportView first) {
        Flux<ServerSentEvent<ImportView>> events = Flux.interval(LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> imports.get(first.id()), 1)
                .startWith(first)
                .distinctUntilChanged()
                .takeUntil(Watching::over)
                .index(Watching::event);
        return events.publish(shared -> Flux.merge(shared, beats().takeUntilOther(shared.ignoreElements())))
                .takeUntilOther(closing.asMono());
    }

    /** Before the server waits for its requests to end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.tryEmitEmpty();
    }

    private static Flux<ServerSentEvent<ImportView>> beats() {
        return Flux.interval(BEAT_EVERY)
                .onBackpressureDrop()
                .map(beat -> ServerSentEvent.<ImportView>builder().comment("").build());
    }

    private static ServerSentEvent<ImportView> event(long number, ImportView job) {
        boolean over = over(job);
        return ServerSentEvent.builder(job)
                .id(over ? END : Long.toString(number))
                .event(over ? END : "progress")
                .retry(COME_BACK_AFTER)
                .build();
    }
}

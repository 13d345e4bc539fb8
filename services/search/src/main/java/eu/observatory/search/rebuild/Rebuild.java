package eu.observatory.search.rebuild;

import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.Unavailable;
import eu.observatory.search.index.Copied;
import eu.observatory.search.index.Generation;
import eu.observatory.search.index.Generations;
import eu.observatory.search.rebuild.Lease.Held;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Builds a new generation of the index from the topics while the old one serves, and puts it in its place. It goes on
 * reading after that until every replica writes to the new one, so nothing that arrives meanwhile is missed.
 */
@Component
class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    private final String holder = UUID.randomUUID().toString();
    private final AtomicReference<@Nullable Disposable> work = new AtomicReference<>();
    private final Scheduler thread = Schedulers.newBoundedElastic(1, 16, "rebuild", 60, true);
    private final Generations generations;
    private final Lease lease;
    private final Replay replay;
    private final RebuildSettings settings;
    private final Patience patience;

    Rebuild(Generations generations, Lease lease, Replay replay, RebuildSettings settings) {
        this.generations = generations;
        this.lease = lease;
        this.replay = replay;
        this.settings = settings;
        this.patience = new Patience(settings.patience());
    }

    /** In this replica. */
    boolean isUnderWay() {
        Disposable current = work.get();
        return current != null && !current.isDisposed();
    }

    /**
     * Takes the lease and begins in the background. Fails with {@link Conflict} while another rebuild runs.
     *
     * @param dead the lease of one that is known to have stopped in the middle, whose half index is dropped
     */
    synchronized Mono<Progress> begin(@Nullable Held dead) {
        return lease.look()
                .flatMap(now -> lease.write(Progress.begin(holder), free(now, dead)))
                .doOnNext(held -> start(held, dead))
                .map(Held::progress);
    }

    private static @Nullable Held free(Optional<Held> now, @Nullable Held dead) {
        if (now.isEmpty()) {
            return null;
        }
        if (now.get().progress().running() && !now.get().equals(dead)) {
            throw new Conflict("The index is being rebuilt already.");
        }
        return now.get();
    }

    /**
     * It may have died after the new index came to serve: that one stays. Dropped after the next one has its name, so
     * that a replica that was only slow never takes that for its own.
     */
    private Mono<Void> dropHalf(Progress stopped) {
        return generations
                .aside()
                .flatMap(aside -> generations.drop(
                        stopped.indices().stream().filter(aside::contains).toList()));
    }

    private synchronized void start(Held held, @Nullable Held dead) {
        Course course = new Course(held);
        work.set(Flux.merge(work(course, dead), tell(course))
                .subscribe(told -> {}, lost -> log.error("The rebuild is no longer this replica's", lost)));
    }

    /** Never fails: how it ended stands in its course. */
    private Mono<Void> work(Course course, @Nullable Held dead) {
        return Mono.defer(() -> generations.create())
                .flatMap(next -> {
                    course.building(next);
                    return (dead == null ? Mono.<Void>empty() : dropHalf(dead.progress()))
                            .then(copyStubs(next))
                            .then(build(course, next));
                })
                .doOnSuccess(done -> course.end(Progress.DONE, null))
                .onErrorResume(failure -> failed(course, failure))
                .doOnSuccess(ended -> log.info("Rebuild of the index: {}", course.now()));
    }

    private Mono<Void> build(Course course, Generation next) {
        return Mono.using(
                replay::open,
                reading -> onThread(() -> course.readNearlyAll(reading, next))
                        .then(patience.with(generations.serve(next)))
                        .doOnSuccess(now -> course.serves())
                        .then(onThread(() -> course.follow(reading, next, settings.settle()))),
                reading -> thread.schedule(reading::close));
    }

    private Mono<Void> onThread(Runnable reading) {
        return Mono.<Void>fromRunnable(reading).subscribeOn(thread);
    }

    private Mono<Void> copyStubs(Generation next) {
        return patience.with(generations.serving())
                .flatMap(serving -> Mono.justOrEmpty(serving.generation()))
                .flatMap(now -> copyStubs(now, next, Copied.NOTHING)
                        .expand(reached -> copyStubs(now, next, reached))
                        .then());
    }

    private Mono<Copied> copyStubs(Generation now, Generation next, Copied reached) {
        return patience.with(generations.copyStubs(now, next, reached));
    }

    private Mono<Void> failed(Course course, Throwable failure) {
        log.error("The rebuild failed", failure);
        course.end(Progress.FAILED, failure.getMessage() + ' ' + course.consequence());
        return dropHalf(course.now()).onErrorResume(Unavailable.class, later -> Mono.empty());
    }

    /** Until the end is told. Fails when another has taken over. */
    private Mono<Void> tell(Course course) {
        return Flux.interval(Duration.ZERO, settings.beat())
                .onBackpressureDrop()
                .concatMap(beat -> write(course))
                .takeUntil(told -> !told.running())
                .then();
    }

    /** While Elasticsearch is away nothing can be told: silence is what another replica takes for the end. */
    private Mono<Progress> write(Course course) {
        return lease.write(course.now(), course.held())
                .onErrorResume(Conflict.class, this::own)
                .doOnNext(course::hold)
                .map(Held::progress)
                .onErrorResume(Unavailable.class, away -> Mono.empty());
    }

    /** Of a beat whose answer was lost this replica has not seen the version. */
    private Mono<Held> own(Conflict written) {
        return lease.look()
                .flatMap(now -> now.filter(held -> held.progress().holder().equals(holder))
                        .map(Mono::just)
                        .orElse(Mono.error(written)));
    }

    @PreDestroy
    void stop() {
        Disposable current = work.get();
        if (current != null) {
            current.dispose();
        }
        thread.dispose();
    }
}

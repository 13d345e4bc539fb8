package eu.observatory.search.rebuild;

import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.Unavailable;
import eu.observatory.search.index.Generations;
import eu.observatory.search.index.Past;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Begins a rebuild where one is due: at the start, when the index is of another version; when the index was lost; and
 * when the replica that did one has fallen silent. Drops what has had its time.
 */
@Component
class RebuildJob {

    private static final Logger log = LoggerFactory.getLogger(RebuildJob.class);

    private final Generations generations;
    private final Past past;
    private final Lease lease;
    private final Rebuild rebuild;
    private final Silence silence;
    private final Leftovers leftovers;
    private volatile boolean knowsTheIndex;

    RebuildJob(Generations generations, Past past, Lease lease, Rebuild rebuild, RebuildSettings settings) {
        this.generations = generations;
        this.past = past;
        this.lease = lease;
        this.rebuild = rebuild;
        this.silence = new Silence(settings.silence());
        this.leftovers = new Leftovers(settings.keepOld());
    }

    @Scheduled(fixedDelayString = "${observatory.search.index.check:5s}")
    Mono<Void> check() {
        if (rebuild.isUnderWay()) {
            return Mono.empty();
        }
        return lease.look()
                .flatMap(held -> carryOn(held).switchIfEmpty(due()).then(tidy(held)))
                .onErrorResume(Conflict.class, another -> Mono.empty())
                .onErrorResume(Unavailable.class, away -> Mono.fromRunnable(silence::couldNotLook));
    }

    private Mono<Progress> carryOn(Optional<Lease.Held> held) {
        return held.filter(lease -> lease.progress().running() && silence.lasts(lease))
                .map(dead -> {
                    log.warn(
                            "The rebuild by {} stopped in the middle and begins again",
                            dead.progress().holder());
                    return rebuild.begin(dead);
                })
                .orElse(Mono.empty());
    }

    private Mono<Progress> due() {
        return generations
                .serving()
                .flatMap(serving -> serving.generation().isEmpty() ? lost() : ofAnotherVersion(serving.kept()));
    }

    private Mono<Progress> lost() {
        return past.isThere()
                .filter(indexed -> indexed)
                .flatMap(indexed -> rebuild.begin(null))
                .doOnNext(begun -> log.warn("The index is gone: it is built again from the topics"));
    }

    /** Only until this replica has seen an index of its own version: a newer one that comes later is not its to undo. */
    private Mono<Progress> ofAnotherVersion(boolean kept) {
        if (knowsTheIndex || kept) {
            knowsTheIndex = true;
            return Mono.empty();
        }
        return rebuild.begin(null);
    }

    private Mono<Void> tidy(Optional<Lease.Held> held) {
        return held.filter(lease -> lease.progress().running()).isPresent() || rebuild.isUnderWay()
                ? Mono.empty()
                : generations.aside().flatMap(aside -> generations.drop(leftovers.due(aside)));
    }
}

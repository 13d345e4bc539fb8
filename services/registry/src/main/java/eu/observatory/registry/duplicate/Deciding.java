package eu.observatory.registry.duplicate;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Forbidden;
import eu.observatory.platform.access.Role;
import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.duplicate.Duplicate.Decision;
import eu.observatory.registry.duplicate.Duplicates.Verdict;
import eu.observatory.registry.trail.Deed;
import eu.observatory.registry.trail.Deed.As;
import eu.observatory.registry.trail.Deed.What;
import eu.observatory.registry.trail.Trail;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An editor of the region of one of two enterprises, or an operator, says whether they are one. */
@Component("duplicateDeciding")
class Deciding {

    private final Duplicates duplicates;
    private final Trail trail;
    private final TransactionalOperator transactions;

    Deciding(Duplicates duplicates, Trail trail, TransactionalOperator transactions) {
        this.duplicates = duplicates;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** The decision, who took it, and a line on the trail of either: all or nothing. */
    Mono<Void> decide(String one, String other, Decision decision, @Nullable String note, Caller caller) {
        return duplicates
                .regions(one, other)
                .filter(regions -> regions.size() == 2)
                .switchIfEmpty(Mono.error(Deciding::notThere))
                .filter(regions -> Onlooker.mayDecide(caller, regions.values()))
                .switchIfEmpty(Mono.error(() ->
                        new Forbidden("Neither of the two enterprises is of a region that you are an editor of.")))
                .flatMap(regions -> decided(one, other, regions, verdict(decision, note, caller, regions.values()))
                        .as(transactions::transactional));
    }

    private Mono<Void> decided(String one, String other, Map<String, String> regions, Verdict verdict) {
        return duplicates
                .decide(one, other, verdict)
                .filter(both -> both)
                .switchIfEmpty(Mono.error(Deciding::notThere))
                .thenMany(Flux.fromIterable(regions.entrySet()))
                .concatMap(place -> trail.note(deed(place.getKey(), place.getValue(), regions, verdict)))
                .then();
    }

    private static Deed deed(String enterprise, String region, Map<String, String> both, Verdict verdict) {
        return new Deed(
                enterprise,
                region,
                verdict.by(),
                verdict.as(),
                verdict.decision() == Decision.SAME ? What.DUPLICATE_SAME : What.DUPLICATE_DIFFERENT,
                null,
                null,
                both.keySet().stream().sorted().toList());
    }

    /** An editor's role counts where it is held for one of the regions, also for who is an operator besides. */
    private static Verdict verdict(
            Decision decision, @Nullable String note, Caller caller, Collection<String> regions) {
        String held = regions.stream().anyMatch(region -> caller.isOf(Role.EDITOR, region))
                ? caller.regions().stream()
                        .filter(mine -> regions.stream().anyMatch(region -> region.startsWith(mine)))
                        .sorted()
                        .findFirst()
                        .orElse(null)
                : null;
        return new Verdict(decision, note, caller, held == null ? As.OPERATOR : As.EDITOR, held);
    }

    private static NotFound notThere() {
        return new NotFound("One of the two enterprises is not there. GET /identifiers/{identifier} finds them.");
    }
}

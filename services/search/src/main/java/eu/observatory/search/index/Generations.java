package eu.observatory.search.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The concrete indices behind the aliases, and those that are being built or have had their time. */
public interface Generations {

    /** Creates what is missing behind the aliases. */
    Mono<Void> ensure();

    /** What the aliases stand for; {@link Serving#kept()} tells whether this version of the service may write to it. */
    Mono<Serving> serving();

    /** An empty generation, behind no alias, that shows nothing before it serves. */
    Mono<Generation> create();

    /**
     * Takes over the next stubs of what was deleted, so that no older state that is replayed brings it back; as many as
     * are written in one batch. May be done twice.
     *
     * @return how far it is then; empty where there was nothing left to copy
     */
    Mono<Copied> copyStubs(Generation from, Generation to, Copied reached);

    /** Shows everything written to it, and puts it behind the aliases in one step. */
    Mono<Void> serve(Generation next);

    /** The names of all indices of generations, but for the ones that serve. */
    Mono<Set<String>> aside();

    Mono<Void> drop(List<String> indices);

    /** What serves, and whether it keeps the contract of this version. */
    record Serving(Optional<Generation> generation, boolean kept) {}
}

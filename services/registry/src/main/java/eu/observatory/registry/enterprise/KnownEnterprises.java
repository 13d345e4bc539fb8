package eu.observatory.registry.enterprise;

import reactor.core.publisher.Mono;

/** The enterprises as other slices read them. */
public interface KnownEnterprises {

    /** Fails as not found where there has never been one of this id, as gone where its source has withdrawn it. */
    Mono<Enterprise> one(String id);
}

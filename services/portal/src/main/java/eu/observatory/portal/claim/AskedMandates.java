package eu.observatory.portal.claim;

import eu.observatory.portal.account.Reader;
import eu.observatory.portal.account.Readers;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

@Component
class AskedMandates implements Mandates {

    private static final Logger log = LoggerFactory.getLogger(AskedMandates.class);

    private static final MultiValueMap<String, String> MANY = MultiValueMap.fromSingleValue(Map.of("limit", "100"));

    private final Gateway gateway;
    private final Readers readers;

    AskedMandates(Gateway gateway, Readers readers) {
        this.gateway = gateway;
        this.readers = readers;
    }

    @Override
    public Mono<Set<String>> of(Visitor visitor) {
        return known(visitor).map(known -> held(known.getT1(), known.getT2())).defaultIfEmpty(Set.of());
    }

    @Override
    public Mono<Bond> of(Visitor visitor, String enterprise) {
        if (!visitor.isSignedIn()) {
            return Mono.just(Bond.NONE);
        }
        return known(visitor)
                .map(known -> new Bond(
                        held(known.getT1(), known.getT2()).contains(enterprise),
                        known.getT2().items().stream()
                                .filter(claim ->
                                        claim.isOpen() && claim.enterprise().equals(enterprise))
                                .map(Claim::id)
                                .findFirst()
                                .orElse(null)))
                .defaultIfEmpty(Bond.NONE)
                .onErrorResume(Unreachable.class, outage -> {
                    log.warn("A page goes without what ties its reader to {}: {}", enterprise, outage.toString());
                    return Mono.just(Bond.NONE);
                });
    }

    private Mono<Tuple2<Reader, Claim.Page>> known(Visitor visitor) {
        return readers.of(visitor)
                .zipWith(gateway.get(visitor, "claims/mine", MANY, Claim.Page.class))
                .filter(known -> known.getT1().is("contributor"));
    }

    private static Set<String> held(Reader reader, Claim.Page claims) {
        Set<String> all = new LinkedHashSet<>(reader.organisations());
        claims.items().stream().filter(claim -> claim.is("accepted")).forEach(claim -> all.add(claim.enterprise()));
        return all;
    }
}

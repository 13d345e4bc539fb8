package eu.observatory.portal.claim;

import eu.observatory.portal.account.Readers;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Visitor;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

@Component
class AskedMandates implements Mandates {

    private static final MultiValueMap<String, String> MANY = MultiValueMap.fromSingleValue(Map.of("limit", "100"));

    private final Gateway gateway;
    private final Readers readers;

    AskedMandates(Gateway gateway, Readers readers) {
        this.gateway = gateway;
        this.readers = readers;
    }

    @Override
    public Mono<Set<String>> of(Visitor visitor) {
        return readers.of(visitor)
                .zipWith(gateway.get(visitor, "claims/mine", MANY, Claim.Page.class))
                .filter(known -> known.getT1().is("contributor"))
                .map(known -> {
                    Set<String> all = new LinkedHashSet<>(known.getT1().organisations());
                    known.getT2().items().stream()
                            .filter(claim -> claim.is("accepted"))
                            .forEach(claim -> all.add(claim.enterprise()));
                    return all;
                })
                .defaultIfEmpty(Set.of());
    }
}

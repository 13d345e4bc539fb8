package eu.observatory.registry.personal;

import eu.observatory.registry.personal.PersonalDataController.Forgotten;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets an account: all kinds or none. Its id stays in the log, so that it can be done again on a restored database. */
@Component
class Erasing {

    private static final Logger log = LoggerFactory.getLogger(Erasing.class);

    private final List<PersonalData> kinds;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Erasing(List<PersonalData> kinds, TransactionalOperator transaction, Clock clock) {
        this.kinds = kinds;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Forgotten> erase(String account) {
        Instant now = clock.instant();
        return Flux.fromIterable(kinds)
                .concatMap(kind -> kind.erase(account, now).map(count -> Map.entry(kind.what(), count)))
                .collect(TreeMap<String, Long>::new, (all, one) -> all.put(one.getKey(), one.getValue()))
                .map(all -> new Forgotten(now, all))
                .as(transaction::transactional)
                .doOnNext(done -> log.info("Erased what was held of account {}", account));
    }
}

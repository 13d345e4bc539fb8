package eu.observatory.registry.personal;

import java.time.Instant;
import java.util.Map;
import reactor.core.publisher.Mono;

/** One kind of data about people; a bean for each kind, so that none is overlooked. */
public interface PersonalData {

    /** The kind, like {@code claims}. */
    String what();

    /** All of it about one account, empty where there is none. */
    Mono<Map<String, Object>> export(String subject);

    /** Forgets the account; what must stay stays without the person. Returns how many records were changed. */
    Mono<Long> erase(String subject, Instant at);
}

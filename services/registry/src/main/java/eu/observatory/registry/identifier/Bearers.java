package eu.observatory.registry.identifier;

import eu.observatory.platform.web.Language;
import reactor.core.publisher.Flux;

/** Those of one kind who bear a number; one bean for each kind of thing that has numbers. */
public interface Bearers {

    /** At most so many of a kind; more bear no honest number in common. */
    int MOST = 20;

    Flux<Bearer> bearing(Sought sought, Language language);
}

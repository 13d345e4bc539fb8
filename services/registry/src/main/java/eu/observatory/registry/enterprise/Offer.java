package eu.observatory.registry.enterprise;

import eu.observatory.registry.enterprise.Sayings.Written;
import java.util.List;

/** Facts of one source, written out and ready to be taken. */
public final class Offer {

    private final Source source;
    private final List<Written> facts;

    Offer(Source source, List<Written> facts) {
        this.source = source;
        this.facts = List.copyOf(facts);
    }

    Source source() {
        return source;
    }

    List<Written> facts() {
        return facts;
    }
}

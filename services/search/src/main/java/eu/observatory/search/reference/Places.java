package eu.observatory.search.reference;

import java.util.List;
import reactor.core.publisher.Mono;

/** Territories that have a point on the map, by what people call them. */
public interface Places {

    /** Those that have this id, name or postal code, in no order; a name may be one in any language. */
    Mono<List<Place>> called(String text, String language);

    /** @param label in the reader's language */
    record Place(String id, String label, double lat, double lon) {

        public boolean commune() {
            return id.contains("-");
        }
    }
}

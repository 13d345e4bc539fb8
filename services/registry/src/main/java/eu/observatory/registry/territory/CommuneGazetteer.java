package eu.observatory.registry.territory;

import eu.observatory.registry.territory.Territory.Point;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the atlas, and for communes outside it from their code's prefix. */
@Component
class CommuneGazetteer implements Gazetteer {

    private final Prefixes prefixes = new Prefixes();
    private volatile Atlas atlas = new Atlas(new CoreTerritories(new Communes(prefixes)).read());

    @Override
    public Optional<Place> commune(String id) {
        return atlas.find(id).map(CommuneGazetteer::place).or(() -> byPrefix(id));
    }

    @Override
    public Optional<String> communeOf(String country, String postCode, @Nullable String locality) {
        return atlas.find(country, postCode, locality);
    }

    private Optional<Place> byPrefix(String id) {
        List<String> nuts = prefixes.path(id);
        return nuts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(id, Nuts.region(nuts.getLast()), nuts, null, null));
    }

    private static Place place(Territory commune) {
        Point centroid = commune.position();
        return new Place(
                commune.id(),
                commune.region(),
                commune.nuts(),
                centroid == null ? null : centroid.lat(),
                centroid == null ? null : centroid.lon());
    }
}

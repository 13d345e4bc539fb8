package eu.observatory.registry.territory;

import eu.observatory.registry.territory.Territory.Point;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Answers from the atlas, and for communes outside it from their code's prefix. Follows changes made by any replica. */
@Component
class CommuneGazetteer implements Gazetteer {

    private final Prefixes prefixes = new Prefixes();
    private final AtlasReader reader;
    private volatile Atlas atlas = new Atlas(CoreTerritories.all());
    private volatile String version = "";

    CommuneGazetteer(AtlasReader reader) {
        this.reader = reader;
    }

    @Override
    @TransactionalEventListener(TerritoriesChanged.class)
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    public synchronized void refresh() {
        String newest = reader.version();
        if (!newest.equals(version)) {
            atlas = reader.atlas();
            version = newest;
        }
    }

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

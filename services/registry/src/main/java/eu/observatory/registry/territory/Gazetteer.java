package eu.observatory.registry.territory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds places, in memory: cheap enough for every row of an import. */
public interface Gazetteer {

    /** The place with this id; an unknown commune still resolves to NUTS through its code's prefix, without a centroid. */
    Optional<Place> commune(String id);

    /** The id of the commune that a postal address lies in, where post code and locality leave no doubt. */
    Optional<String> communeOf(String country, String postCode, @Nullable String locality);

    /** Takes in at once what any replica has committed; it is taken in every two seconds anyway. */
    void refresh();
}

package eu.observatory.registry.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune on the map.
 *
 * @param id {@code fr-62563} (INSEE) or {@code be-92094} (NIS)
 * @param region NUTS code of the region it lies in, null when unknown
 * @param nuts NUTS codes from level 1 to 3, as many as are known
 * @param lat latitude of the centroid in WGS 84 degrees, null when unknown
 * @param lon longitude, null when unknown
 */
public record Place(
        String id,
        @Nullable String region,
        List<String> nuts,
        @Nullable Double lat,
        @Nullable Double lon) {

    public Place {
        nuts = List.copyOf(nuts);
    }
}

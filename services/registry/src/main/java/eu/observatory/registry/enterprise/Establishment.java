package eu.observatory.registry.enterprise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place where the enterprise works. Id is {@code fr-siret-...} or {@code be-ebu-...}. */
public record Establishment(
        String id,
        @Nullable String name,
        boolean seat,
        Status status,
        @Nullable Address address,
        @Nullable Position position,
        List<Activity> activities) {

    public Establishment {
        activities = List.copyOf(activities);
    }
}

package eu.observatory.registry.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an enterprise's history.
 *
 * @param kind added, changed, withdrawn or returned
 * @param dataset what brought it about; reference files, like {@code communes-be}, where codes have changed; null where days have passed
 * @param changes against the revision before; empty where there is none, or where the unit is only partially public
 */
public record Revision(
        long revision,
        String kind,
        Instant changedAt,
        @Nullable String dataset,
        @Nullable LocalDate extractDate,
        List<Change> changes) {}

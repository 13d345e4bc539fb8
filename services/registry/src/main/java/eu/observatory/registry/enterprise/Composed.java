package eu.observatory.registry.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A composed state, not yet compared with the one before; its revision is still 0.
 *
 * @param datasets who had a say in it
 * @param changesOn the day from which the same sayings give another state, null when none is in sight
 */
record Composed(
        Enterprise enterprise,
        List<String> datasets,
        @Nullable LocalDate changesOn) {}

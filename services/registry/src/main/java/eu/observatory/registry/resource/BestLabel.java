package eu.observatory.registry.resource;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The label a reader understands best. */
public final class BestLabel {

    /** In the reader's language, else in French, else in English, else in any; null where there is no label at all. */
    public static @Nullable String of(Map<String, String> labels, String language) {
        return Stream.of(language, "fr", "en")
                .map(labels::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> labels.values().stream().findFirst().orElse(null));
    }

    private BestLabel() {}
}

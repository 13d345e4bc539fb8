package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The enterprises that belong, or have belonged, to an organisation. */
public interface Members {

    /** In the order of their ids; {@code cursor} is the {@code next} of the page before, null for the first. */
    Mono<Page<Summary>> of(String organisation, @Nullable String cursor, int limit, Language language);
}

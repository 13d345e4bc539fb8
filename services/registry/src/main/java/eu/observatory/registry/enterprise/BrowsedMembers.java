package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A list of enterprises, narrowed to an affiliation. */
@Component
class BrowsedMembers implements Members {

    private final Browsing browsing;

    BrowsedMembers(Browsing browsing) {
        this.browsing = browsing;
    }

    @Override
    public Mono<Page<Summary>> of(String organisation, @Nullable String cursor, int limit, Language language) {
        return browsing.page(EnterpriseFilter.affiliatedTo(organisation), cursor, limit)
                .map(page -> Summary.of(page, language));
    }
}

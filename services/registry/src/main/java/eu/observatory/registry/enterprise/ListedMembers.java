package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A list of enterprises, narrowed to an affiliation. */
@Component
class ListedMembers implements Members {

    private final Enterprises enterprises;
    private final Cursors cursors;

    ListedMembers(Enterprises enterprises, Cursors cursors) {
        this.enterprises = enterprises;
        this.cursors = cursors;
    }

    @Override
    public Mono<Page<Summary>> of(String organisation, @Nullable String cursor, int limit, Language language) {
        return enterprises
                .list(EnterpriseFilter.affiliatedTo(organisation))
                .page(cursors, cursor, limit)
                .map(page -> Summary.of(page, language));
    }
}

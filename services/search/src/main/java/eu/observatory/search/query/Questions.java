package eu.observatory.search.query;

import eu.observatory.platform.web.Language;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes sense of what readers ask. */
@Component
class Questions {

    private final Nearby nearby;

    Questions(Nearby nearby) {
        this.nearby = nearby;
    }

    Mono<Criteria> criteria(Question question, Language language) {
        return Mono.defer(() -> nearby.of(question.near(), question.radius(), language.code()))
                .map(near -> Criteria.of(question, near.orElse(null)));
    }
}

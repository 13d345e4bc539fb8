package eu.observatory.registry.concept;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.observatory.platform.web.Language;
import eu.observatory.registry.resource.BestLabel;
import org.jspecify.annotations.Nullable;

/** A concept as it is served: its label in the reader's language beside all of its state. */
record ConceptView(@Nullable String label, @JsonUnwrapped ConceptState concept) {

    static ConceptView of(ConceptState concept, Language language) {
        return new ConceptView(BestLabel.of(concept.labels(), language.code()), concept);
    }
}

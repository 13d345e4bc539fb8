package eu.observatory.registry.territory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.observatory.platform.web.Language;
import eu.observatory.registry.resource.BestLabel;
import org.jspecify.annotations.Nullable;

/** A territory as it is served: its label in the reader's language beside all of its state. */
record TerritoryView(@Nullable String label, @JsonUnwrapped TerritoryState territory) {

    static TerritoryView of(TerritoryState territory, Language language) {
        return new TerritoryView(BestLabel.of(territory.labels(), language.code()), territory);
    }
}

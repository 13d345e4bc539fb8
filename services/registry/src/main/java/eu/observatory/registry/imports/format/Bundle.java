package eu.observatory.registry.imports.format;

import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.organisation.Description;
import eu.observatory.registry.recognition.Assertion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an import says of one enterprise: facts, where it has any, and the assertions of a list. Or what it says of an
 * organisation.
 */
public record Bundle(
        String enterprise,
        @Nullable Facts facts,
        List<Assertion> assertions,
        @Nullable Description organisation) {

    public Bundle(String enterprise, @Nullable Facts facts, List<Assertion> assertions) {
        this(enterprise, facts, assertions, null);
    }

    public static Bundle of(Description organisation) {
        return new Bundle(organisation.organisation(), null, List.of(), organisation);
    }
}

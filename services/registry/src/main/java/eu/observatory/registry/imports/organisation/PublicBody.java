package eu.observatory.registry.imports.organisation;

import eu.observatory.registry.organisation.Kind;
import eu.observatory.registry.organisation.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a legal form makes of a body.
 *
 * @param territories NUTS codes where the form alone tells them
 * @param reach the territory as seen from the seat, where the form tells that
 */
record PublicBody(
        List<Kind> kinds,
        List<String> territories,
        @Nullable Reach reach) {}

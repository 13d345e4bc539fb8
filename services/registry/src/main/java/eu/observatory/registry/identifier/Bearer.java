package eu.observatory.registry.identifier;

import org.jspecify.annotations.Nullable;

/**
 * Who bears a number.
 *
 * @param name in the reader's language where there is one; null where no source gives any, or it is hidden
 * @param scheme of the number that it bears, like {@code fr-siret}
 * @param value the number itself, in its bare characters
 */
public record Bearer(Type type, String id, @Nullable String name, String scheme, String value) {

    public enum Type {
        ENTERPRISE,
        ORGANISATION
    }
}

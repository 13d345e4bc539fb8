package eu.observatory.portal.account;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that roles hold for.
 *
 * @param path of its page without the language, absent where the registry does not know it
 */
public record Body(String id, String name, @Nullable String path) {

    static Body unknown(String id) {
        return new Body(id, id, null);
    }
}

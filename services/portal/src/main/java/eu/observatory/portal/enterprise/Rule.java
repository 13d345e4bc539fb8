package eu.observatory.portal.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * The stable code of a rule, taken apart.
 *
 * @param name without vintage, where the site's own words for it would be under {@code rule.<name>}
 * @param vintage the year after the {@code @}
 */
record Rule(String code, String name, @Nullable String vintage) {

    static Rule of(String code) {
        int at = code.lastIndexOf('@');
        return at < 0 ? new Rule(code, code, null) : new Rule(code, code.substring(0, at), code.substring(at + 1));
    }

    public String key() {
        return "rule." + name;
    }
}

package eu.observatory.portal.state;

import org.jspecify.annotations.Nullable;

public record LegalForm(
        String scheme, String code, @Nullable String family) {

    public String id() {
        return scheme + ":" + code;
    }
}

package eu.observatory.portal.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enterprise as far as pages about something else need it. */
public record Called(
        String id,
        List<Name> names,
        @Nullable Contact contact,
        @Nullable String region,
        boolean masked) {

    public String in(String language) {
        return Name.first(names, language).map(Name::value).orElse(id);
    }
}

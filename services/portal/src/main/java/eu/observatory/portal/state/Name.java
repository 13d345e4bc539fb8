package eu.observatory.portal.state;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param kind legal, usual, brand or short */
public record Name(String kind, @Nullable String language, String value) {

    private static final List<String> KINDS = List.of("legal", "usual", "brand", "short");

    /** The one to call it by, in the reader's language where there is one. */
    public static Optional<Name> first(List<Name> names, String language) {
        return names.stream()
                .min(Comparator.<Name>comparingInt(Name::rank)
                        .thenComparing(name -> !language.equals(name.language())));
    }

    private int rank() {
        int known = KINDS.indexOf(kind);
        return known < 0 ? KINDS.size() : known;
    }
}

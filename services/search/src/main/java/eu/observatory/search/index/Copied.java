package eu.observatory.search.index;

import java.util.List;
import java.util.Optional;

/**
 * How far the stubs of a generation are copied.
 *
 * @param part that is being copied; those before it are
 * @param last the values that the last one copied is sorted by; none at the beginning of a part
 */
public record Copied(Part part, List<String> last) {

    public static final Copied NOTHING = new Copied(Part.values()[0], List.of());

    Copied to(List<String> last) {
        return new Copied(part, last);
    }

    Optional<Copied> nextPart() {
        int next = part.ordinal() + 1;
        return next < Part.values().length ? Optional.of(new Copied(Part.values()[next], List.of())) : Optional.empty();
    }
}

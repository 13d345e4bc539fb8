package eu.observatory.portal.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service was found.
 *
 * @param outcome told; silent, where it answers but does not tell; away
 * @param condition null unless it was told
 */
record Standing(String service, String outcome, @Nullable Condition condition) {

    static Standing told(String service, Condition condition) {
        return new Standing(service, "told", condition);
    }

    static Standing silent(String service) {
        return new Standing(service, "silent", null);
    }

    static Standing away(String service) {
        return new Standing(service, "away", null);
    }

    public boolean isAway() {
        return outcome.equals("away");
    }

    List<Figure> figures() {
        return condition == null ? List.of() : condition.figures();
    }
}

package eu.observatory.registry.duplicate;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Role;
import eu.observatory.platform.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looks at pairs, and in which language: those who may decide about a pair may know who did. */
record Onlooker(Language language, @Nullable Caller caller) {

    boolean mayDecide(String... regions) {
        return caller != null && mayDecide(caller, List.of(regions));
    }

    static boolean mayDecide(Caller caller, Iterable<String> regions) {
        if (caller.is(Role.OPERATOR)) {
            return true;
        }
        for (String region : regions) {
            if (caller.isOf(Role.EDITOR, region)) {
                return true;
            }
        }
        return false;
    }
}

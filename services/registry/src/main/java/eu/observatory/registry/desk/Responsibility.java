package eu.observatory.registry.desk;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Forbidden;
import eu.observatory.platform.access.Role;
import eu.observatory.registry.desk.Message.Status;
import eu.observatory.registry.resource.Conditions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which messages somebody sees: an operator all, an editor those of their regions. */
record Responsibility(Caller caller) {

    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");

    static Responsibility of(Caller caller) {
        return new Responsibility(caller);
    }

    Conditions filter(@Nullable String region, @Nullable Status status) {
        Conditions filter = new Conditions("true");
        if (region != null) {
            Conditions.checked("region", List.of(region), NUTS, "BE3");
        }
        if (region != null || !caller.is(Role.OPERATOR)) {
            filter.beginning("region", "region", regions(region));
        }
        filter.among(
                "status", status == null ? List.of() : List.of(status.name().toLowerCase(Locale.ROOT)));
        return filter;
    }

    /** Never empty: a filter without a region would show all. */
    private List<String> regions(@Nullable String asked) {
        List<String> all = asked == null
                ? caller.regions().stream()
                        .filter(NUTS.asMatchPredicate())
                        .sorted()
                        .toList()
                : List.of(asked);
        boolean held = !all.isEmpty()
                && all.stream().allMatch(region -> caller.is(Role.OPERATOR) || caller.isOf(Role.EDITOR, region));
        if (!held) {
            throw new Forbidden("You are no editor of this region. GET /api/me tells which are yours.");
        }
        return all;
    }
}

package eu.observatory.registry.resource;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Forbidden;
import eu.observatory.platform.access.Role;
import java.util.List;
import java.util.regex.Pattern;

/** Whose records an editor sees in a list. */
public final class Regions {

    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");

    private Regions() {}

    /** Those asked for, refused where one is no code of a region. */
    public static List<String> checked(List<String> asked) {
        return Conditions.checked("region", asked, NUTS, "BE3");
    }

    /** Those asked for where the editor holds all of them, else all that the editor holds. */
    public static List<String> of(Caller editor, List<String> asked) {
        List<String> checked = checked(asked);
        if (!editor.is(Role.EDITOR) || !checked.stream().allMatch(region -> editor.isOf(Role.EDITOR, region))) {
            throw new Forbidden("You are no editor of this region. Ask for one of your own, or for none.");
        }
        List<String> held = checked.isEmpty()
                ? editor.regions().stream()
                        .filter(region -> NUTS.matcher(region).matches())
                        .sorted()
                        .toList()
                : checked;
        if (held.isEmpty()) {
            throw new Forbidden("Your account names no region. Ask those who manage accounts for one.");
        }
        return held;
    }
}

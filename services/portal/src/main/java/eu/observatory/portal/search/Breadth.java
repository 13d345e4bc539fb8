package eu.observatory.portal.search;

/** Whether one choice of a filter lies around or inside another, as their codes tell. */
final class Breadth {

    private Breadth() {}

    static boolean nested(String filter, String held, String chosen) {
        return switch (filter) {
            case "nuts" -> held.startsWith(chosen) || chosen.startsWith(held);
            case "activity" -> depth(held) != depth(chosen);
            case "lens" -> anyLens(held) != anyLens(chosen) && standing(held).equals(standing(chosen));
            default -> false;
        };
    }

    private static boolean anyLens(String standing) {
        return standing.startsWith("any:");
    }

    private static String standing(String value) {
        return value.substring(value.indexOf(':') + 1);
    }

    /** Sections are letters; divisions, groups and classes have two, three and four digits. */
    private static int depth(String activity) {
        var code = activity.substring(activity.lastIndexOf(':') + 1);
        var digits = (int) code.chars().filter(Character::isDigit).count();
        return digits == 0 ? 1 : digits;
    }
}

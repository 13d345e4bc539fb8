package eu.observatory.portal.contact;

import eu.observatory.portal.state.Name;
import java.util.List;

/** What a question is about, as far as its name is of interest. */
record Thing(List<Name> names) {

    /** Where things of this type are read, and where their pages are; empty for those the portal has no pages of. */
    static String path(String type) {
        return switch (type) {
            case "enterprise" -> "enterprises";
            case "organisation" -> "organisations";
            default -> "";
        };
    }
}

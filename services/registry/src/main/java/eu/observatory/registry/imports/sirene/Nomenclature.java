package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.concept.Nace;
import eu.observatory.registry.enterprise.Activity;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Cells;
import eu.observatory.registry.imports.format.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Principal activities, each in the vintage of the French nomenclature that its column or the row names. */
final class Nomenclature {

    private static final Map<String, String> SCHEMES = Map.of(
            "NAF2025", "naf-2025", "NAFRev2", "naf-rev2", "NAFRev1", "naf-rev1", "NAF1993", "naf-1993", "NAP", "nap");
    private static final String CURRENT = "naf-rev2";
    private static final String NEXT = "naf-2025";

    private Nomenclature() {}

    /** The activities of a row whose columns end in {@code suffix}: {@code UniteLegale} or {@code Etablissement}. */
    static List<Activity> of(Row row, String suffix, Sink sink) {
        List<Activity> activities = new ArrayList<>(2);
        String named = row.get("nomenclatureActivitePrincipale" + suffix);
        String scheme = named == null ? CURRENT : SCHEMES.getOrDefault(named, CURRENT);
        add(activities, scheme, row, "activitePrincipale" + suffix, sink);
        if (!scheme.equals(NEXT)) {
            add(activities, NEXT, row, "activitePrincipaleNAF25" + suffix, sink);
        }
        return activities;
    }

    private static void add(List<Activity> activities, String scheme, Row row, String column, Sink sink) {
        String code = Cells.code(row, column, Masking.get(row, column), sink);
        if (code != null) {
            activities.add(new Activity(scheme, code, Nace.of(scheme, code), true));
        }
    }
}

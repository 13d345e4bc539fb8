package eu.observatory.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A legal unit as the generator knows it; the writers say it in the words of each register.
 *
 * @param ordinal its place among all units of its country, from which its numbers follow
 * @param language of its name
 * @param band the French code of its headcount band
 * @param sites its establishments, the seat first
 */
record Unit(
        int ordinal,
        Form form,
        Activity activity,
        Activity secondActivity,
        String language,
        String name,
        LocalDate startedOn,
        String band,
        boolean closed,
        boolean listed,
        boolean contactable,
        Set<Defect> defects,
        List<Place> sites) {

    /** What is wrong with it, on purpose. */
    enum Defect {
        CHECK_DIGIT,
        MASKED,
        NAMELESS,
        ODD_POST_CODE,
        NUMBERLESS,
        STRANGER_ESTABLISHMENT
    }

    boolean french() {
        return "FR".equals(form.country());
    }

    boolean has(Defect defect) {
        return defects.contains(defect);
    }

    boolean person() {
        return form.fate() == Form.Fate.PERSON;
    }

    /** Whether an import that knows the lists keeps it. */
    boolean kept() {
        return !has(Defect.NUMBERLESS)
                && switch (form.fate()) {
                    case KEPT -> true;
                    case LISTED -> listed;
                    case OUTSIDE, PERSON -> false;
                };
    }

    Place seat() {
        return sites.getFirst();
    }

    String siren() {
        String siren = Numbers.siren(ordinal);
        return has(Defect.CHECK_DIGIT) ? Numbers.spoiled(siren) : siren;
    }

    String nic(int site) {
        return Numbers.nic(siren(), site + 1);
    }

    String enterpriseNumber() {
        String number = Numbers.enterprise(ordinal);
        return has(Defect.CHECK_DIGIT) ? Numbers.spoiled(number) : number;
    }

    String website() {
        return "https://www." + Names.slug(name) + ".example";
    }

    String email() {
        return "info@" + Names.slug(name) + ".example";
    }
}

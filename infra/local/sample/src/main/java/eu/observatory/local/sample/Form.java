package eu.observatory.local.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A legal form and what becomes of it in an import.
 *
 * @param cac the Belgian form that the company code gives instead, blank where it does not
 * @param flag the French social-economy flag, blank where the register says nothing
 * @param listed how many of a hundred stand on an official list
 * @param listKind what the French list calls them
 */
record Form(String country, String code, String cac, String flag, int weight, Fate fate, int listed, String listKind) {

    enum Fate {
        KEPT,
        /** Kept only because a list names it. */
        LISTED,
        OUTSIDE,
        PERSON
    }

    static List<Form> of(String country) {
        return Table.rows("sample/forms.csv").stream()
                .filter(row -> country.equals(row.get("country")))
                .map(Form::read)
                .toList();
    }

    private static Form read(Map<String, String> row) {
        return new Form(
                cell(row, "country"),
                cell(row, "code"),
                cell(row, "cac"),
                cell(row, "flag"),
                Integer.parseInt(cell(row, "weight")),
                Fate.valueOf(cell(row, "fate").toUpperCase(Locale.ROOT)),
                Integer.parseInt(cell(row, "listed")),
                cell(row, "kind"));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}

package eu.observatory.registry.imports.file;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a kind of file looks like.
 *
 * @param title what to call it, like {@code StockUniteLegale.csv}
 * @param names which document names are taken for it
 * @param columns the columns it cannot do without, with {@code |} between the names one may have; others are read where
 *     they are there
 */
public record Layout(String title, Pattern names, List<String> columns) {

    public static Layout of(String title, String names, String... columns) {
        return new Layout(title, Pattern.compile(names, Pattern.CASE_INSENSITIVE), List.of(columns));
    }

    public boolean names(Document document) {
        return names.matcher(document.name()).matches();
    }
}

package eu.observatory.registry.imports.list;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Header;
import eu.observatory.registry.imports.file.Layout;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to read one official list; lives in {@code imports/lists.yaml}.
 *
 * @param name as a job names it in {@code list}
 * @param columns the columns the list cannot do without
 * @param identifier the column with the enterprise's or establishment's number
 * @param scheme of that number: {@code fr-siren}, {@code fr-siret} or {@code be-kbo}; null where a column says it
 * @param leadingZeros whether numbers may have lost the zeros they begin with, as spreadsheets make them
 * @param schemeColumn the column that says it
 * @param lens what the list decides under; null where the job says it, like authority and rule
 * @param evidence what was seen, with columns in braces: {@code kind {kind}}
 * @param validFrom columns of first and last day; timestamps count by their day
 * @param completes columns that complete an enterprise, null where the list has none
 */
record ListDefinition(
        String name,
        List<String> columns,
        String identifier,
        @Nullable String scheme,
        boolean leadingZeros,
        @Nullable String schemeColumn,
        @Nullable String lens,
        @Nullable String authority,
        @Nullable String rule,
        String evidence,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable Completion completes) {

    /** Columns with a brand, a web site and WGS 84 degrees. */
    record Completion(
            @Nullable String brand,
            @Nullable String website,
            @Nullable String lat,
            @Nullable String lon) {}

    /** Whether the document has the columns; a register's own files may have them too and are none. */
    boolean fits(Document document) {
        return !document.name().startsWith("Stock") && Header.fits(document, layout());
    }

    Layout layout() {
        return new Layout("a list " + name, Pattern.compile(".*"), columns);
    }
}

package eu.observatory.registry.imports.job;

import eu.observatory.platform.web.Invalid;
import eu.observatory.registry.enterprise.OwnWord;
import eu.observatory.registry.imports.format.Order;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a request for an import. */
record NewImport(
        @Nullable UUID set,
        @Nullable String format,
        @Nullable String dataset,
        @Nullable LocalDate extractDate,
        @Nullable String territory,
        @Nullable Boolean complete,
        @Nullable String list,
        @Nullable String lens,
        @Nullable String authority,
        @Nullable String rule,
        @Nullable String licence,
        @Nullable Boolean sample) {

    /** Fails with the first field that cannot be. */
    void check() {
        require(set != null, "set", "The id of a set is needed: make one by POST /imports/sets");
        require(format != null, "format", "A format is needed");
        require(
                dataset != null && dataset.matches("[a-z0-9][a-z0-9-]{0,39}"),
                "dataset",
                "A dataset is named by 1 to 40 lower-case letters, digits and hyphens");
        require(
                !OwnWord.DATASET.equals(dataset),
                "dataset",
                OwnWord.DATASET + " is what enterprises say themselves. Choose another dataset");
        require(
                extractDate == null || !extractDate.isAfter(LocalDate.now().plusDays(1)),
                "extractDate",
                "An extract is not of the future");
        require(
                territory == null || territory.matches("[A-Z]{2}[A-Z0-9]{0,3}"),
                "territory",
                "A territory is FR, BE or a NUTS code");
        require(
                lens == null || lens.equals("legal-form") || lens.equals("principles"),
                "lens",
                "A lens is legal-form or principles");
        require(authority == null || code(authority), "authority", "An authority is a short code like insee");
        require(rule == null || code(rule), "rule", "A rule is a short code with its vintage like fr-insertion@2018");
        require(licence == null || !licence.isBlank() && licence.length() <= 100, "licence", "At most 100 characters");
    }

    Order order(String defaultTerritory, String defaultLicence) {
        return new Order(
                String.valueOf(dataset),
                extractDate == null ? LocalDate.EPOCH : extractDate,
                territory == null ? defaultTerritory : territory,
                Boolean.TRUE.equals(complete),
                list,
                lens,
                authority,
                rule,
                licence == null ? defaultLicence : licence,
                Boolean.TRUE.equals(sample));
    }

    private static boolean code(String value) {
        return value.matches("[a-z0-9][a-z0-9@./-]{0,79}");
    }

    private static void require(boolean met, String field, String detail) {
        if (!met) {
            throw new Invalid("invalid-body", field, detail);
        }
    }
}

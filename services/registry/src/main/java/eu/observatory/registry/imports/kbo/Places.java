package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.CheckDigits;
import eu.observatory.registry.imports.format.Sink;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code establishment.csv} or {@code branch.csv}: a place and the enterprise it belongs to.
 *
 * @param enterprise null where the row gives no number of one
 */
record Places(String id, @Nullable String enterprise) {

    static @Nullable Places establishment(Row row, Sink sink) {
        return read(row, "EstablishmentNumber", Numbers.ESTABLISHMENT, "not ten digits starting 2 to 8", sink);
    }

    static @Nullable Places branch(Row row, Sink sink) {
        return read(row, "Id", Numbers.BRANCH, "not ten digits starting 9", sink);
    }

    /** Null, and the row rejected, where it has no number of the kind. */
    private static @Nullable Places read(Row row, String column, String prefix, String otherwise, Sink sink) {
        String number = row.get(column);
        String id = Numbers.id(number);
        if (id == null || !id.startsWith(prefix)) {
            sink.reject(row, column, number, otherwise);
            return null;
        }
        String enterprise = Numbers.id(row.get("EnterpriseNumber"));
        return new Places(id, enterprise == null || !enterprise.startsWith(Numbers.ENTERPRISE) ? null : enterprise);
    }

    void checked(Row row, Sink sink) {
        if (id.startsWith(Numbers.ESTABLISHMENT)
                && CheckDigits.belgian("be-ebu", Numbers.digits(id)).check() == Identifier.Check.FAILED) {
            sink.warn(row, "EstablishmentNumber", row.get("EstablishmentNumber"), "check digits do not agree");
        }
    }
}

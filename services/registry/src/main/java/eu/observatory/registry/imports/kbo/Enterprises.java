package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Cells;
import eu.observatory.registry.imports.format.CheckDigits;
import eu.observatory.registry.imports.format.Kept;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.recognition.Perimeter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@code enterprise.csv}. */
final class Enterprises {

    private static final String NATURAL_PERSON = "1";

    private final Perimeter perimeter;
    private final Kept wanted;

    /** @param wanted enterprises to keep whatever their form: named by a list, or kept before */
    Enterprises(Perimeter perimeter, Kept wanted) {
        this.perimeter = perimeter;
        this.wanted = wanted;
    }

    boolean inside(String id, Row row) {
        return !NATURAL_PERSON.equals(row.get("TypeOfEnterprise"))
                && (perimeter.admits("BE", form(row), null) || wanted.has(id));
    }

    Facts read(String id, Row row, Sink sink) {
        Identifier own = CheckDigits.belgian("be-kbo", Numbers.digits(id));
        if (own.check() == Identifier.Check.FAILED) {
            sink.warn(row, "EnterpriseNumber", row.get("EnterpriseNumber"), "check digits do not agree");
        }
        String form = form(row);
        return new Facts(
                id,
                "BE",
                "AC".equals(row.get("Status")) ? Status.ACTIVE : Status.CLOSED,
                Cells.date(row, "StartDate", Cells.BELGIAN, sink),
                null,
                List.of(),
                List.of(own),
                form == null
                        ? null
                        : new LegalForm(
                                "be-jf", form, perimeter.family("be-jf", form).orElse("other")),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false);
    }

    /** The form to come, where the companies and associations code has already set one, else the form of record. */
    private static @Nullable String form(Row row) {
        String coming = row.get("JuridicalFormCAC");
        String form = coming != null ? coming : row.get("JuridicalForm");
        return form == null || !form.matches("\\d{1,3}") ? null : "0".repeat(Math.max(0, 3 - form.length())) + form;
    }
}

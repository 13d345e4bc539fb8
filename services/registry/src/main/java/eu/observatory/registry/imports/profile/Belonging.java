package eu.observatory.registry.imports.profile;

import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Sink;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** That an enterprise belongs to an organisation: its id, perhaps with days, like {@code be-kbo-0419999904@2019-01-01..}. */
final class Belonging {

    private static final Pattern FORM =
            Pattern.compile("(fr-siren-\\d{9}|be-kbo-[01]\\d{9}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
                    + "(?:@(\\d{4}-\\d\\d-\\d\\d)?\\.\\.(\\d{4}-\\d\\d-\\d\\d)?)?");

    private Belonging() {}

    static @Nullable Affiliation read(String value, Row row, Sink sink) {
        Matcher parts = FORM.matcher(value);
        try {
            if (parts.matches()) {
                return new Affiliation(parts.group(1), day(parts.group(2)), day(parts.group(3)));
            }
        } catch (DateTimeParseException noSuchDay) {
            // answered below, like anything else that is no affiliation
        }
        sink.warn(row, "affiliations", value, "not like be-kbo-0419999904@2019-01-01..2024-12-31: left out");
        return null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}

package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Records;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Cells;
import eu.observatory.registry.imports.format.Extract;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code meta.csv} says of its set. */
record Meta(Map<String, String> values) {

    static final String FILE = "meta.csv";

    /** Of no file: nothing. */
    static Meta of(@Nullable Document document) {
        Map<String, String> values = new HashMap<>();
        if (document != null) {
            try (Records records = Records.of(document, KboLayouts.META)) {
                for (Row row = records.next(); row != null; row = records.next()) {
                    String variable = row.get("Variable");
                    String value = row.get("Value");
                    if (variable != null && value != null) {
                        values.putIfAbsent(variable, value);
                    }
                }
            }
        }
        return new Meta(values);
    }

    /** Throws {@link WrongFile} where the set says that it is of another type. */
    void require(String type) {
        String said = values.get("ExtractType");
        if (said != null && !said.equalsIgnoreCase(type)) {
            throw new WrongFile(FILE, "ExtractType " + type, said);
        }
    }

    Optional<LocalDate> snapshot() {
        return Optional.ofNullable(values.get("SnapshotDate")).map(value -> {
            try {
                return LocalDate.parse(value, Cells.BELGIAN);
            } catch (DateTimeParseException unreadable) {
                throw new WrongFile(FILE, "SnapshotDate as dd-mm-yyyy", value);
            }
        });
    }

    Optional<Extract> extract(boolean update) {
        return Optional.ofNullable(values.get("ExtractNumber")).map(value -> {
            if (!value.matches("\\d{1,8}")) {
                throw new WrongFile(FILE, "ExtractNumber as a number", value);
            }
            return new Extract(FILE, Integer.parseInt(value), update);
        });
    }
}

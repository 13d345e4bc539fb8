package eu.observatory.registry.dataset;

import java.time.LocalDate;
import java.util.Map;

/** The change after which a page begins. */
record Place(LocalDate extractDate, String enterprise, long revision) {

    static final Place START = new Place(LocalDate.of(1, 1, 1), "", 0);

    static Place of(Map<String, String> content) {
        return new Place(
                LocalDate.parse(content.getOrDefault("date", "")),
                content.getOrDefault("enterprise", ""),
                Long.parseLong(content.getOrDefault("revision", "")));
    }

    static Map<String, String> after(Difference last, String question, long total) {
        return Map.of(
                "date", last.extractDate().toString(),
                "enterprise", last.enterprise(),
                "revision", String.valueOf(last.revision()),
                "question", question,
                "total", String.valueOf(total));
    }
}

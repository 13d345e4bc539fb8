package eu.observatory.registry.recognition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All vintages of all countries' rules. */
record Rulebook(List<Vintage> vintages) {

    Rulebook {
        vintages = vintages.stream()
                .sorted(Comparator.comparing(Vintage::validFrom).reversed())
                .toList();
    }

    Optional<Vintage> inForce(String country, LocalDate day) {
        return vintages.stream()
                .filter(vintage -> vintage.country().equals(country))
                .filter(vintage -> !vintage.validFrom().isAfter(day))
                .findFirst();
    }

    Optional<FormRule> form(String scheme, String code, LocalDate day) {
        return vintages.stream()
                .filter(vintage -> vintage.scheme().equals(scheme))
                .filter(vintage -> !vintage.validFrom().isAfter(day))
                .findFirst()
                .map(vintage -> vintage.form(code));
    }

    /** The next day on which a country's rules change. */
    @Nullable LocalDate nextChange(String country, LocalDate day) {
        return vintages.stream()
                .filter(vintage -> vintage.country().equals(country))
                .map(Vintage::validFrom)
                .filter(day::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}

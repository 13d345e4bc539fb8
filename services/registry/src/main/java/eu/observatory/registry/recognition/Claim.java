package eu.observatory.registry.recognition;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An assertion with the weight of where it comes from. */
record Claim(Weight weight, Assertion assertion) {

    /** In ascending order: what a rule leaves open yields to all, a list outweighs a flag, a flag a legal form. */
    enum Weight {
        YIELDING,
        FORM,
        FLAG,
        LIST
    }

    /** The decisive one first: by weight, then the one checked last; then by name, so that the order is stable. */
    static final Comparator<Claim> DECISIVE_FIRST = Comparator.comparing(Claim::weight)
            .thenComparing(claim -> claim.assertion().lastChecked())
            .reversed()
            .thenComparing(claim -> claim.assertion().rule())
            .thenComparing(claim -> claim.assertion().dataset())
            .thenComparing(claim -> claim.assertion().evidence());

    boolean holdsOn(LocalDate day) {
        LocalDate from = assertion.validFrom();
        LocalDate to = assertion.validTo();
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    /** The next day after this one on which it begins or has ended. */
    @Nullable LocalDate nextChange(LocalDate day) {
        LocalDate from = assertion.validFrom();
        LocalDate to = assertion.validTo();
        if (from != null && from.isAfter(day)) {
            return from;
        }
        return to == null || to.isBefore(day) || to.equals(LocalDate.MAX) ? null : to.plusDays(1);
    }
}

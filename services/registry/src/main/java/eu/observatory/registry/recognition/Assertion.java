package eu.observatory.registry.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One statement that an enterprise does, or does not, belong under a lens.
 *
 * @param holds whether the authority says that it belongs
 * @param authority who says so, as a stable code, like {@code insee} or {@code dreets}
 * @param rule under which rule, as a stable code with its vintage, like {@code fr-law-2014-856/legal-category@2014}
 * @param validFrom first day it holds, null where the source does not say
 * @param validTo last day it holds, null while it runs
 * @param evidence what was seen, like {@code legal category 9220} or a list's line
 * @param dataset the dataset that carried it
 * @param lastChecked the extract date at which the source last said so
 */
public record Assertion(
        Lens lens,
        boolean holds,
        String authority,
        String rule,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String evidence,
        String dataset,
        LocalDate lastChecked) {

    private static final String UNTOLD = "listed";

    /** The same without the words of the list, which may say what a partially public unit hides. */
    public Assertion withoutWords() {
        return new Assertion(lens, holds, authority, rule, validFrom, validTo, UNTOLD, dataset, lastChecked);
    }
}

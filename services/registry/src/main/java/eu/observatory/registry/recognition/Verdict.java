package eu.observatory.registry.recognition;

/** What a country's rule says of a legal form. */
enum Verdict {
    /** Belongs by its form alone. */
    STATUTORY,
    /** Not settled by the form: nothing is asserted, and the enterprise is kept. */
    UNDECIDED,
    /** Not named by the rule: a flag or a list may say otherwise without contradicting it. */
    UNLISTED,
    /** Excluded by the rule, like public law: whoever says otherwise contradicts it. */
    OUTSIDE;

    boolean asserts() {
        return this != UNDECIDED;
    }

    boolean admits() {
        return this == STATUTORY || this == UNDECIDED;
    }
}

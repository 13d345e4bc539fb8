package eu.observatory.registry.recognition;

/** A way of deciding who belongs to the social economy; the two are shown side by side and never merged. */
public enum Lens {
    /** By the legal form the enterprise has taken: the French law of 2014. */
    LEGAL_FORM,
    /** By the practice of the principles, as a competent body has recognised it: the Walloon way. */
    PRINCIPLES
}

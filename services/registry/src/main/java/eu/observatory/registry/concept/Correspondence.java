package eu.observatory.registry.concept;

/**
 * That a concept of NACE Rev. 2.1 holds what was in one of Rev. 2.
 *
 * @param rev21 code without its nomenclature, like {@code 95.31}
 * @param rev2 code without its nomenclature, like {@code 45.20}
 */
record Correspondence(String rev21, String rev2) {

    /** What became of a concept of Rev. 2. */
    enum Kind {
        /** The same code holds it. */
        SAME,
        /** Another code holds it, and nothing else. */
        MOVED,
        /** Several share it out. */
        SPLIT,
        /** One code holds it together with others. */
        MERGED,
        /** Several share it out together with others. */
        REGROUPED;

        /**
         * @param origins how many concepts of Rev. 2 came together in the one of Rev. 2.1
         * @param heirs how many concepts of Rev. 2.1 took over the one of Rev. 2
         */
        static Kind of(Correspondence pair, int origins, int heirs) {
            if (origins > 1) {
                return heirs > 1 ? REGROUPED : MERGED;
            }
            if (heirs > 1) {
                return SPLIT;
            }
            return pair.rev21().equals(pair.rev2()) ? SAME : MOVED;
        }
    }
}

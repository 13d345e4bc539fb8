package eu.observatory.platform.outbox;

/**
 * What a comparison of a topic with the database found.
 *
 * @param records read from the topic
 * @param newer things of which the database knows more than was published
 * @param overtaken things that were published at a revision that the database had not reached, or reached with another state
 * @param unknown things that the database does not know
 * @param missing things that were not on the topic
 */
record Findings(long records, long newer, long overtaken, long unknown, long missing) {

    static final Findings NONE = new Findings(0, 0, 0, 0, 0);

    Findings plus(Findings more) {
        return new Findings(
                records + more.records,
                newer + more.newer,
                overtaken + more.overtaken,
                unknown + more.unknown,
                missing + more.missing);
    }
}

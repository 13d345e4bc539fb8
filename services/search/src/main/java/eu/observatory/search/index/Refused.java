package eu.observatory.search.index;

/** Elasticsearch will never take this change: the document does not fit the index contract. */
public final class Refused extends RuntimeException {

    private final int position;

    Refused(int position, String reason) {
        super(reason);
        this.position = position;
    }

    /** The change's place in the list that was given. */
    public int position() {
        return position;
    }
}

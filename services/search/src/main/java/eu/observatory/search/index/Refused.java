package eu.observatory.search.index;

/** Elasticsearch will never take this change: the document does not fit the index contract. */
public final class Refused extends RuntimeException {

    private final transient Change change;

    Refused(Change change, String reason) {
        super(reason);
        this.change = change;
    }

    public Change change() {
        return change;
    }
}

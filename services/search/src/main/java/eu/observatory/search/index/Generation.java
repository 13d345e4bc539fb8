package eu.observatory.search.index;

/** The indices of both parts that were made together, by their own names. */
public record Generation(String documents, String reference) {

    public String index(Part part) {
        return switch (part) {
            case DOCUMENTS -> documents;
            case REFERENCE -> reference;
        };
    }

    /** The alias that only this index ever has: a write after the index is gone fails instead of making it anew. */
    static String writing(String index) {
        return index + "-writes";
    }
}

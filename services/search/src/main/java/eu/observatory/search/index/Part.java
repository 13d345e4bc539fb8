package eu.observatory.search.index;

/** The two indices that a service keeps: what can be found, and what is known of the words for it. */
public enum Part {
    DOCUMENTS("documents.json", ""),
    REFERENCE("reference.json", "-reference");

    private final String mapping;
    private final String suffix;

    Part(String mapping, String suffix) {
        this.mapping = mapping;
        this.suffix = suffix;
    }

    String mapping() {
        return mapping;
    }

    /** The alias of this part, or a name that begins with it. */
    String named(String alias) {
        return alias + suffix;
    }
}

package eu.observatory.registry.imports.format;

/** Who is kept whatever the legal form: whom a list names, and whom the dataset kept before. */
public interface Wanted {

    /** @param prefix of the ids to look at, like {@code fr-siren-} */
    Kept before(String dataset, String country, String prefix);
}

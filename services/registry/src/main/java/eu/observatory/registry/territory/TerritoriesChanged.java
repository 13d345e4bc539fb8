package eu.observatory.registry.territory;

/**
 * Communes have moved, merged or come to be known. Publish it inside the JDBC transaction that changes them: enterprises
 * then remember, in that transaction, to be composed again in the background.
 *
 * @param dataset the file that brought it about
 */
public record TerritoriesChanged(String dataset) {}

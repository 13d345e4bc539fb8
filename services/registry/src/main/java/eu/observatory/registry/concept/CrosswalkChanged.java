package eu.observatory.registry.concept;

/**
 * Activities lead elsewhere than before. Published inside the JDBC transaction that changes the correspondence.
 *
 * @param dataset the file that brought it about
 */
public record CrosswalkChanged(String dataset) {}

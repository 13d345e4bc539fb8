package eu.observatory.registry.imports.format;

/**
 * An extract as it numbers itself.
 *
 * @param file where it says so
 * @param update whether it brings only what has changed since the extract with the number before
 */
public record Extract(String file, int number, boolean update) {}

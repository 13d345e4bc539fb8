package eu.observatory.search.index;

/**
 * The state of one thing at one revision, as it is to be indexed.
 *
 * @param part of the index that holds it
 * @param key of the document
 * @param body the document; for a thing that is deleted, a stub that only says so
 */
public record Change(Part part, String key, long revision, Object body) {}

package eu.observatory.registry.enterprise;

/**
 * A free text in one language.
 *
 * @param kind presentation, activities, equipment, skills or references
 * @param original whether the author wrote it in this language
 */
public record Text(String kind, String language, String value, boolean original) {}

package eu.observatory.portal.workspace;

/**
 * A place where people of one role work; each bean of this type is one. Every page shows its reader the way to theirs.
 *
 * @param place among the others, the lowest first
 * @param role as a token names it, like {@code editor}
 * @param path below the language, like {@code /operator}
 * @param title key of its name in the message bundles
 */
public record Workspace(int place, String role, String path, String title) {}

package eu.observatory.portal.workspace;

/**
 * A part of a workspace. A workspace's pages list their sections under {@code sections} in the model.
 *
 * @param path below the language, like {@code /operator/imports}
 * @param title key of its name in the message bundles
 */
public record Section(String path, String title) {}

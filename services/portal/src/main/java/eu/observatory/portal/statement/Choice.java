package eu.observatory.portal.statement;

/** A concept that somebody may mean. */
public record Choice(String id, String label) {}

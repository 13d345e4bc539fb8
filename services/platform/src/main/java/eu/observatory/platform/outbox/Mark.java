package eu.observatory.platform.outbox;

/** What has to be published: the key of a thing and the revision it reached. */
public record Mark(String key, long revision) {}

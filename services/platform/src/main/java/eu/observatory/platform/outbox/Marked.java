package eu.observatory.platform.outbox;

/** One row of the marks table. */
record Marked(String topic, String key, long revision) {}

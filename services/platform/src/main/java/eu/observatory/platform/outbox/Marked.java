package eu.observatory.platform.outbox;

/**
 * One row of the marks table.
 *
 * @param bulk whether it was changed with many others rather than alone
 */
record Marked(String topic, String key, long revision, boolean bulk) {}

package eu.observatory.platform.outbox;

/** What waits to be published, and for how long the oldest of it has. */
record Backlog(long marks, long deferred, double lagSeconds) {}

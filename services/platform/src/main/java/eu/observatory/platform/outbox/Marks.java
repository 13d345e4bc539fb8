package eu.observatory.platform.outbox;

import java.util.List;

/**
 * Marks many things for publishing, in the caller's JDBC transaction (see {@code backgroundTransactions}). They wait
 * behind what {@link Outbox} marks.
 */
public interface Marks {

    void mark(String topic, List<Mark> marks);
}

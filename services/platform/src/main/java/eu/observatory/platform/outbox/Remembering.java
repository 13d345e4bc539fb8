package eu.observatory.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A publication that also speaks for what the database does not know: it ends there, and when it comes again later its
 * revisions go on from where they were.
 */
final class Remembering {

    private final UnknownTable unknown;
    private final Marks marks;
    private final TransactionTemplate transactions;

    Remembering(UnknownTable unknown, Marks marks, TransactionTemplate transactions) {
        this.unknown = unknown;
        this.marks = marks;
        this.transactions = transactions;
    }

    List<State> render(Publication publication, List<String> keys) {
        Map<String, Published> ended = unknown.among(publication.topic(), keys);
        if (ended.isEmpty()) {
            return publication.render(keys);
        }
        lift(publication, ended);
        List<State> states = new ArrayList<>(publication.render(keys));
        List<String> again =
                states.stream().map(State::key).filter(ended::containsKey).toList();
        unknown.forget(publication.topic(), again);
        again.forEach(ended::remove);
        ended.values().forEach(one -> states.add(one.tombstone()));
        return states;
    }

    private void lift(Publication publication, Map<String, Published> ended) {
        List<Mark> last = ended.values().stream()
                .map(one -> new Mark(one.key(), one.revision()))
                .toList();
        transactions.executeWithoutResult(status -> marks.mark(publication.topic(), publication.overtake(last)));
    }
}

package eu.observatory.platform.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that topics say what the database says, before anything new is published. Whatever stands on a topic beyond
 * what the database knows of was published by a day that the database lost; where the topic is another one than before,
 * all of it was lost.
 */
final class Agreement {

    private static final Logger log = LoggerFactory.getLogger(Agreement.class);
    private static final int STEP = 500;

    private final List<Publication> publications;
    private final Supplier<TopicLog> logs;
    private final TopicTable topics;
    private final PublishedTable published;
    private final Settlement settlement;
    private final TransactionTemplate transactions;
    private final OutboxMeter meter;

    Agreement(
            List<Publication> publications,
            Supplier<TopicLog> logs,
            TopicTable topics,
            PublishedTable published,
            Settlement settlement,
            TransactionTemplate transactions,
            OutboxMeter meter) {
        this.publications = publications;
        this.logs = logs;
        this.topics = topics;
        this.published = published;
        this.settlement = settlement;
        this.transactions = transactions;
        this.meter = meter;
    }

    /** Of every topic; the lead is kept meanwhile. */
    void reach(Lead lead) throws SQLException {
        reach(publications, lead);
    }

    /** Of those that an operator wants compared. */
    void reachOrdered(Lead lead) throws SQLException {
        Set<String> ordered = topics.ordered();
        if (!ordered.isEmpty()) {
            reach(
                    publications.stream()
                            .filter(publication -> ordered.contains(publication.topic()))
                            .toList(),
                    lead);
        }
    }

    private void reach(List<Publication> publications, Lead lead) throws SQLException {
        try (TopicLog records = logs.get()) {
            for (Publication publication : publications) {
                reach(publication, records, lead);
            }
        }
    }

    private void reach(Publication publication, TopicLog records, Lead lead) throws SQLException {
        String topic = publication.topic();
        String life = records.life(topic);
        Optional<Map<Integer, Long>> reached = topics.reached(topic, life);
        published.clear(topic);
        AtomicLong read = new AtomicLong();
        Map<Integer, Long> ends = records.read(topic, reached.orElse(Map.of()), batch -> {
            published.add(topic, batch.stream().flatMap(Published::of).toList());
            read.addAndGet(batch.size());
            lead.keep();
        });
        Findings found = new Findings(read.get(), 0, 0, 0, 0).plus(settled(publication, lead));
        Findings all = reached.isPresent() ? found : found.plus(missing(publication, lead));
        transactions.executeWithoutResult(status -> topics.compared(topic, life, reached.isEmpty(), ends, all));
        published.clear(topic);
        tell(topic, all);
    }

    private Findings settled(Publication publication, Lead lead) throws SQLException {
        Findings found = Findings.NONE;
        List<Published> page = published.after(publication.topic(), "", STEP);
        while (!page.isEmpty()) {
            found = found.plus(settlement.settle(publication, page));
            lead.keep();
            page = published.after(publication.topic(), page.getLast().key(), STEP);
        }
        return found;
    }

    /** Only to be asked when the topic was read from its beginning. */
    private Findings missing(Publication publication, Lead lead) throws SQLException {
        long missing = 0;
        List<String> keys = publication.keys("", STEP);
        while (!keys.isEmpty()) {
            List<String> absent = new ArrayList<>(keys);
            absent.removeAll(published.among(publication.topic(), keys));
            settlement.publish(publication, absent);
            missing += absent.size();
            lead.keep();
            keys = publication.keys(keys.getLast(), STEP);
        }
        return new Findings(0, 0, 0, 0, missing);
    }

    private void tell(String topic, Findings found) {
        meter.compared(topic, found);
        if (found.newer() + found.overtaken() + found.unknown() == 0) {
            log.info("{} says what the database says, and lacks {} things", topic, found.missing());
        } else {
            log.warn("{} says what the database does not: {}", topic, found);
        }
    }
}

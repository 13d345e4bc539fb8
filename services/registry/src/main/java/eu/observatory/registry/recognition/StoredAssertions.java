package eu.observatory.registry.recognition;

import eu.observatory.registry.recognition.Listings.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredAssertions implements ListedAssertions {

    private static final int MAX_BATCH = 1_000;

    private final Listings listings;
    private final ObjectProvider<Subjects> subjects;
    private final TransactionTemplate backgroundTransactions;
    private final Clock clock;

    /** Subjects are asked for late, since they need assertions themselves. */
    StoredAssertions(
            Listings listings,
            ObjectProvider<Subjects> subjects,
            TransactionTemplate backgroundTransactions,
            Clock clock) {
        this.listings = listings;
        this.subjects = subjects;
        this.backgroundTransactions = backgroundTransactions;
        this.clock = clock;
    }

    @Override
    public int take(String dataset, boolean sample, List<Listed> listed) {
        Map<String, List<Row>> lines = listed.stream()
                .map(line -> new Row(line.enterprise(), line.assertion()))
                .collect(Collectors.groupingBy(Row::enterprise, LinkedHashMap::new, Collectors.toList()));
        within(lines.size());
        return inTransaction(() -> taken(dataset, sample, lines));
    }

    private int taken(String dataset, boolean sample, Map<String, List<Row>> lines) {
        List<String> enterprises = List.copyOf(lines.keySet());
        Map<String, List<Assertion>> before = listings.by(dataset, enterprises);
        Set<String> different = enterprises.stream()
                .filter(id -> !undated(before.getOrDefault(id, List.of()))
                        .equals(undated(lines.getOrDefault(id, List.of()).stream()
                                .map(Row::assertion)
                                .toList())))
                .collect(Collectors.toCollection(HashSet::new));
        List<Row> rows = lines.values().stream().flatMap(List::stream).toList();
        listings.checked(
                dataset,
                rows.stream()
                        .filter(row -> !different.contains(row.enterprise()))
                        .toList());
        if (!different.isEmpty()) {
            listings.forget(dataset, List.copyOf(different));
            listings.write(
                    dataset,
                    sample,
                    rows.stream()
                            .filter(row -> different.contains(row.enterprise()))
                            .toList());
            subjects.getObject().reconsider(dataset, checked(rows), List.copyOf(different));
        }
        return different.size();
    }

    /** The day of the list is the last on which one of its lines was checked. */
    private static @Nullable LocalDate checked(List<Row> rows) {
        return rows.stream()
                .map(row -> row.assertion().lastChecked())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Assertion> undated(List<Assertion> assertions) {
        return assertions.stream()
                .map(one -> new Assertion(
                        one.lens(),
                        one.holds(),
                        one.authority(),
                        one.rule(),
                        one.validFrom(),
                        one.validTo(),
                        one.evidence(),
                        one.dataset(),
                        LocalDate.EPOCH))
                .toList();
    }

    @Override
    public int end(String dataset, LocalDate on, List<String> enterprises) {
        within(enterprises.size());
        return inTransaction(() -> {
            List<String> ended = listings.end(dataset, on, enterprises);
            subjects.getObject().reconsider(dataset, on, ended);
            return ended.size();
        });
    }

    @Override
    public int withdraw(String dataset, int limit) {
        within(limit);
        return inTransaction(() -> {
            List<String> next = listings.next(dataset, limit);
            listings.forget(dataset, next);
            subjects.getObject().reconsider(dataset, null, next);
            return next.size();
        });
    }

    @Override
    public Map<String, List<Assertion>> about(List<String> enterprises, boolean sample) {
        return listings.about(enterprises, sample);
    }

    @Override
    public List<String> running(String dataset, String after, int limit) {
        return listings.running(dataset, after, limit, LocalDate.now(clock));
    }

    @Override
    public List<String> listed(String after, int limit) {
        return running("", after, limit);
    }

    private int inTransaction(IntSupplier work) {
        Integer result = backgroundTransactions.execute(status -> work.getAsInt());
        return result == null ? 0 : result;
    }

    private static void within(int size) {
        if (size > MAX_BATCH) {
            throw new IllegalArgumentException("at most " + MAX_BATCH + " enterprises in a batch, not " + size);
        }
    }
}

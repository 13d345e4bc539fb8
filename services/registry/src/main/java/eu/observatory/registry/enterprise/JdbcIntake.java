package eu.observatory.registry.enterprise;

import eu.observatory.registry.enterprise.Sayings.Head;
import eu.observatory.registry.enterprise.Sayings.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JdbcIntake implements Intake {

    private final Turn turn;
    private final Sayings sayings;
    private final Holdings holdings;
    private final Recomposition recomposition;
    private final IntakeMetrics metrics;

    JdbcIntake(Turn turn, Sayings sayings, Holdings holdings, Recomposition recomposition, IntakeMetrics metrics) {
        this.turn = turn;
        this.sayings = sayings;
        this.holdings = holdings;
        this.recomposition = recomposition;
        this.metrics = metrics;
    }

    @Override
    public Offer offer(Source source, List<Facts> facts) {
        within(facts.size());
        notTheirs(source.dataset());
        return new Offer(source, facts.stream().map(sayings::written).toList());
    }

    @Override
    public Outcome take(Offer offer) {
        return metrics.count(offer.source(), turn.take(() -> taken(offer.source(), offer.facts())));
    }

    private Outcome taken(Source source, List<Written> facts) {
        Map<String, List<Head>> heads =
                sayings.heads(facts.stream().map(Written::enterprise).toList());
        List<Refusal> refusals = new ArrayList<>();
        List<Written> news = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Written one : facts) {
            List<Head> known = heads.getOrDefault(one.enterprise(), List.of());
            String reason = seen.add(one.enterprise()) ? refusal(source, one, known) : "named twice in one batch";
            if (reason != null) {
                refusals.add(new Refusal(one.enterprise(), reason));
            } else if (known.stream().noneMatch(head -> same(head, source, one))) {
                news.add(one);
            }
        }
        List<Revised> revised = news.isEmpty() ? List.of() : kept(source, news, heads);
        int added = (int) revised.stream().filter(JdbcIntake::isNew).count();
        int changed = revised.size() - added;
        return new Outcome(added, changed, facts.size() - refusals.size() - revised.size(), refusals);
    }

    private List<Revised> kept(Source source, List<Written> news, Map<String, List<Head>> heads) {
        Map<String, List<Saying>> said = new HashMap<>();
        news.forEach(one -> said.computeIfAbsent(one.enterprise(), none -> new ArrayList<>())
                .add(new Saying(source, one.facts(), null)));
        List<String> saidByOthers = heads.values().stream()
                .flatMap(List::stream)
                .filter(head -> !head.dataset().equals(source.dataset()))
                .map(Head::enterprise)
                .filter(said::containsKey)
                .toList();
        sayings.of(saidByOthers, source.dataset())
                .forEach((id, others) -> said.computeIfPresent(id, (same, own) -> {
                    own.addAll(others);
                    return own;
                }));
        return recomposition.run(said, Cause.of(source), () -> sayings.write(source, news));
    }

    private static @Nullable String refusal(Source source, Written written, List<Head> known) {
        if (written.text().contains("\\u0000")) {
            return "a text holds a NUL character";
        }
        return known.stream().anyMatch(head -> head.sample() != source.sample())
                ? "sample and real facts never meet in one enterprise"
                : null;
    }

    private static boolean same(Head head, Source source, Written written) {
        return head.dataset().equals(source.dataset())
                && head.hash().equals(written.hash())
                && head.base() == source.base()
                && head.licence().equals(source.licence())
                && !head.gone();
    }

    private static boolean isNew(Revised revised) {
        return revised.kind() == Revised.Kind.ADDED || revised.kind() == Revised.Kind.RETURNED;
    }

    @Override
    public int close(Source source, List<String> enterprises) {
        within(enterprises.size());
        notTheirs(source.dataset());
        return turn.take(() -> {
            List<String> gone = source.base()
                    ? sayings.close(source.dataset(), source.extractDate(), enterprises)
                    : sayings.forget(source.dataset(), enterprises);
            return recomposition.again(gone, Cause.of(source)).size();
        });
    }

    @Override
    public int withdraw(String dataset, int limit) {
        within(limit);
        notTheirs(dataset);
        return turn.take(() -> {
            List<String> forgotten = sayings.forget(dataset, sayings.next(dataset, limit));
            recomposition.again(forgotten, new Cause(dataset, null));
            return forgotten.size();
        });
    }

    @Override
    public @Nullable String recompose(String after, int limit) {
        within(limit);
        List<String> done = turn.take(() -> {
            List<String> next = holdings.after(after, limit);
            recomposition.again(next, Cause.TIME);
            return next;
        });
        return done.isEmpty() ? null : done.getLast();
    }

    @Override
    public long countActive(String dataset, String territory) {
        return holdings.countActive(dataset, territory);
    }

    @Override
    public List<String> active(String dataset, String territory, String after, int limit) {
        return holdings.active(dataset, territory, after, limit);
    }

    @Override
    public List<String> active(String territory, List<String> enterprises) {
        return holdings.active(territory, enterprises);
    }

    @Override
    public List<String> held(String dataset, String after, int limit) {
        return holdings.held(dataset, after, limit);
    }

    /** What enterprises say themselves is no file's to bring, to end or to take away. */
    private static void notTheirs(String dataset) {
        if (dataset.equals(OwnWord.DATASET)) {
            throw new IllegalArgumentException(dataset + " is what enterprises say themselves: no import touches it");
        }
    }

    private static void within(int size) {
        if (size > MAX_BATCH) {
            throw new IllegalArgumentException("at most " + MAX_BATCH + " enterprises in a batch, not " + size);
        }
    }
}

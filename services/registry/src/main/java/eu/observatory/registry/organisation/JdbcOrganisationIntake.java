package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcOrganisationIntake implements OrganisationIntake {

    private final OrganisationTurn turn;
    private final Statements statements;
    private final Renewal renewal;
    private final OrganisationMetrics metrics;
    private final JsonMapper json;

    JdbcOrganisationIntake(
            OrganisationTurn turn,
            Statements statements,
            Renewal renewal,
            OrganisationMetrics metrics,
            JsonMapper json) {
        this.turn = turn;
        this.statements = statements;
        this.renewal = renewal;
        this.metrics = metrics;
        this.json = json;
    }

    @Override
    public Outcome take(Source source, List<Description> descriptions) {
        within(descriptions.size());
        return metrics.count(source.dataset(), turn.take(() -> taken(source, descriptions)));
    }

    private Outcome taken(Source source, List<Description> descriptions) {
        Map<String, List<Statement>> known = statements.of(
                descriptions.stream().map(Description::organisation).toList());
        List<Refusal> refusals = new ArrayList<>();
        List<Description> news = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Description one : descriptions) {
            List<Statement> before = known.getOrDefault(one.organisation(), List.of());
            String reason = seen.add(one.organisation()) ? refusal(source, one, before) : "named twice in one batch";
            if (reason != null) {
                refusals.add(new Refusal(one.organisation(), reason));
            } else if (before.stream().noneMatch(said -> same(said, source, one))) {
                news.add(one);
            }
        }
        if (!news.isEmpty()) {
            statements.write(source, news);
        }
        List<Renewed> renewed =
                renewal.run(news.stream().map(Description::organisation).toList(), Cause.of(source));
        int added = (int) renewed.stream().filter(Renewed::isNew).count();
        int unchanged = descriptions.size() - refusals.size() - renewed.size();
        return new Outcome(added, renewed.size() - added, unchanged, refusals);
    }

    private @Nullable String refusal(Source source, Description said, List<Statement> known) {
        if (json.writeValueAsString(said).contains("\\u0000")) {
            return "a text holds a NUL character";
        }
        return known.stream().anyMatch(other -> other.source().sample() != source.sample())
                ? "sample and real facts never meet in one organisation"
                : null;
    }

    private static boolean same(Statement before, Source source, Description said) {
        return before.source().dataset().equals(source.dataset()) && before.same(source, said);
    }

    @Override
    public int close(Source source, List<String> organisations) {
        within(organisations.size());
        return turn.take(() -> {
            List<String> gone = statements.close(source.dataset(), source.extractDate(), organisations);
            return renewal.run(gone, Cause.of(source)).size();
        });
    }

    @Override
    public int withdraw(String dataset, int limit) {
        within(limit);
        return turn.take(() -> {
            List<String> forgotten = statements.forget(dataset, limit);
            renewal.run(forgotten, new Cause(dataset, null));
            return forgotten.size();
        });
    }

    @Override
    public List<String> active(String dataset, String territory, String after, int limit) {
        return statements.active(dataset, territory, after, limit);
    }

    private static void within(int size) {
        if (size > MAX_BATCH) {
            throw new IllegalArgumentException("at most " + MAX_BATCH + " organisations in a batch, not " + size);
        }
    }
}

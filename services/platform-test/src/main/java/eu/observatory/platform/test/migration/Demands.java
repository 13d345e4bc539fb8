package eu.observatory.platform.test.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is demanded after a migration and was not before, and the unique keys that are no longer there to be named. */
record Demands(Change change) {

    private static final Pattern VALUES = Pattern.compile("= ANY \\(+ARRAY\\[([^]]*)]");
    private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*'");

    void addTo(List<Breach> breaches) throws SQLException {
        List<Demand> before = change.before().demands();
        List<Demand> after = change.after().demands();
        for (Demand old : before) {
            if (old.isUnique()
                    && change.after().has(old.owner())
                    && after.stream().noneMatch(now -> isKept(old, now))) {
                breaches.add(new Breach(old.full(), "is gone, and rows are merged by it"));
            }
        }
        for (Demand now : after) {
            if (before.stream().anyMatch(old -> old.isSameAs(now) || isWidened(old, now))) {
                continue;
            }
            if (change.before().has(now.owner()) && isBrokenByTheVersionBefore(now)) {
                breaches.add(new Breach(now.full(), "is demanded of what the version before writes"));
            }
            if (now.held() != null && change.before().has(now.held())) {
                breaches.add(new Breach(now.full(), "keeps the version before from deleting rows of " + now.held()));
            }
        }
    }

    private static boolean isKept(Demand old, Demand now) {
        return old.isSameAs(now) && old.name().equals(now.name());
    }

    /** The same check with values that were not allowed. */
    private static boolean isWidened(Demand old, Demand now) {
        return old.full().equals(now.full())
                && now.isCheck()
                && skeleton(old).equals(skeleton(now))
                && values(now).containsAll(values(old));
    }

    private static String skeleton(Demand demand) {
        return VALUES.matcher(demand.definition()).replaceAll("= ANY");
    }

    private static List<String> values(Demand demand) {
        List<MatchResult> lists = VALUES.matcher(demand.definition()).results().toList();
        List<String> values = new ArrayList<>();
        for (int each = 0; each < lists.size(); each++) {
            int list = each;
            VALUE.matcher(lists.get(each).group(1)).results().forEach(value -> values.add(list + value.group()));
        }
        return values;
    }

    private boolean isBrokenByTheVersionBefore(Demand demand) throws SQLException {
        List<Column> fresh = demand.columns().stream()
                .map(name -> change.after().columns().get(demand.owner() + "." + name))
                .filter(Objects::nonNull)
                .filter(change::isNew)
                .toList();
        if (demand.isCheck()) {
            return fresh.isEmpty() || fresh.size() < demand.columns().size() || isBrokenByDefaults(demand, fresh);
        }
        return demand.takesEmptyForEqual() || fresh.stream().noneMatch(Column::isEmptyByItself);
    }

    /** Asks the database: all columns are new, so the version before writes what is in them by itself. */
    private boolean isBrokenByDefaults(Demand check, List<Column> fresh) throws SQLException {
        String row = fresh.stream().map(Demands::initially).collect(Collectors.joining(", "));
        String sql = "select (%s) is false from (select %s) as written".formatted(check.condition(), row);
        Connection connection = change.connection();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static String initially(Column column) {
        return "(%s)::%s as \"%s\"".formatted(column.initial(), column.type(), column.name());
    }
}

package eu.observatory.local.launcher;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that each label of each metric has, by {@code metric{label}}.
 *
 * <p>Series are no measure of what readers make up: an endpoint that answers for the first time brings some fifty of them, a
 * collection of the heap a few. A made-up value that becomes a label's is one more value each time that somebody asks.
 */
record Labels(Map<String, Set<String>> values) {

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Labels of(List<String> series) {
        Map<String, Set<String>> values = new TreeMap<>();
        for (String one : series) {
            String metric = one.replaceFirst("[{].*", "");
            Matcher label = LABEL.matcher(one);
            while (label.find()) {
                values.computeIfAbsent(metric + "{" + label.group(1) + "}", _ -> new TreeSet<>())
                        .add(label.group(2));
            }
        }
        return new Labels(values);
    }

    /** The labels that have so many values more than before, or as many where the metric was not there; bounds of buckets aside. */
    Map<String, Set<String>> grown(Labels before, int by) {
        Map<String, Set<String>> grown = new TreeMap<>();
        values.forEach((label, now) -> {
            if (!label.endsWith("{le}")
                    && now.size() - before.values.getOrDefault(label, Set.of()).size() >= by) {
                grown.put(label, now);
            }
        });
        return grown;
    }
}

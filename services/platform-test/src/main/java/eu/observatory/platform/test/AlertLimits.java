package eu.observatory.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The limits that the chart's alerts have: what operators are shown must be what they are alarmed by. */
public final class AlertLimits {

    private AlertLimits() {}

    /** Whether an alert on the metric has this limit. */
    public static void check(String metric, double most) {
        assertThat(of(metric)).as("limits of alerts on %s", metric).contains(most);
    }

    private static List<Double> of(String metric) {
        Pattern limit = Pattern.compile(Pattern.quote(metric) + "\\b[^>\\n]*> ([0-9][0-9.* ]*)");
        return texts().stream()
                .flatMap(text -> limit.matcher(text).results())
                .map(found -> product(found.group(1)))
                .toList();
    }

    private static double product(String factors) {
        return Arrays.stream(factors.strip().split("\\s*\\*\\s*"))
                .mapToDouble(Double::parseDouble)
                .reduce(1, (one, other) -> one * other);
    }

    private static List<String> texts() {
        Path alerts = Path.of(System.getProperty("observatory.docs")).resolveSibling("charts/observatory/alerts");
        try (Stream<Path> files = Files.list(alerts)) {
            return files.map(AlertLimits::text).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

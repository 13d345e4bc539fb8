package eu.observatory.search.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was measured, in {@code target/relevance.txt}. Of the held-out topics it tells the means and nothing more. */
record Report(List<Outcome> outcomes) {

    Summary tuning() {
        return Summary.of("tuning", part(false));
    }

    Summary heldOut() {
        return Summary.of("held out", part(true));
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>();
        for (boolean heldOut : List.of(false, true)) {
            lines.add((heldOut ? "Held out" : "Tuning") + " topics");
            lines.add(Summary.HEAD);
            summaries(part(heldOut)).map(Summary::line).forEach(lines::add);
            lines.add("");
        }
        for (boolean heldOut : List.of(false, true)) {
            lines.add((heldOut ? "Held out" : "Tuning") + " topics by kind");
            lines.add(Summary.HEAD);
            kinds(heldOut)
                    .map(kind -> Summary.of(kind, ofKind(heldOut, kind)).line())
                    .forEach(lines::add);
            lines.add("");
        }
        lines.add("What the tuning questions missed, the worst first");
        part(false).stream()
                .filter(outcome -> !outcome.missed().isEmpty() || outcome.ndcg() < 0.6)
                .sorted(Comparator.comparingDouble(Outcome::ndcg))
                .map(Report::line)
                .forEach(lines::add);
        Files.write(Path.of("target", "relevance.txt"), lines);
    }

    private List<Outcome> part(boolean heldOut) {
        return outcomes.stream()
                .filter(outcome -> outcome.topic().heldOut() == heldOut)
                .toList();
    }

    private static Stream<Summary> summaries(List<Outcome> part) {
        return Stream.concat(
                Topic.LANGUAGES.stream()
                        .map(language -> Summary.of(
                                language,
                                part.stream()
                                        .filter(outcome -> outcome.language().equals(language))
                                        .toList())),
                Stream.of(Summary.of("all", part)));
    }

    private Stream<String> kinds(boolean heldOut) {
        return part(heldOut).stream()
                .map(outcome -> outcome.topic().kind())
                .distinct()
                .sorted();
    }

    private List<Outcome> ofKind(boolean heldOut, String kind) {
        return part(heldOut).stream()
                .filter(outcome -> outcome.topic().kind().equals(kind))
                .toList();
    }

    private static String line(Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%s %.2f %.2f %.2f %s \"%s\" missed %s",
                outcome.language(),
                outcome.recall(),
                outcome.across(),
                outcome.ndcg(),
                outcome.topic().id(),
                outcome.question(),
                outcome.missed());
    }
}

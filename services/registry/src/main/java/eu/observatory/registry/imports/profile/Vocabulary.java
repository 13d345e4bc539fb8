package eu.observatory.registry.imports.profile;

import eu.observatory.registry.concept.Wordings.Wording;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Sink;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The concepts of a scheme by whatever people write for them: the code, the id, or the label in any language. */
final class Vocabulary {

    private static final int LONGEST = 80;

    private final String scheme;
    private final Map<String, String> ids = new HashMap<>();

    private Vocabulary(String scheme) {
        this.scheme = scheme;
    }

    static Vocabulary of(String scheme, List<Wording> wordings) {
        Vocabulary vocabulary = new Vocabulary(scheme);
        for (Wording wording : wordings) {
            vocabulary.ids.put(plain(wording.id()), wording.id());
            vocabulary.ids.put(plain(wording.id().substring(scheme.length() + 1)), wording.id());
        }
        wordings.forEach(wording ->
                wording.labels().values().forEach(label -> vocabulary.ids.putIfAbsent(plain(label), wording.id())));
        return vocabulary;
    }

    /** The ids behind a cell with {@code |} between its values; an unknown one is warned of, with the nearest known. */
    List<String> read(Row row, String column, Sink sink) {
        String cell = row.get(column);
        return cell == null
                ? List.of()
                : Stream.of(cell.split("\\|"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(value -> id(value, row, column, sink))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private @Nullable String id(String value, Row row, String column, Sink sink) {
        String known = ids.get(plain(value));
        if (known == null) {
            String hint = nearest(plain(value))
                    .map(near -> "the nearest is " + near)
                    .orElse("GET /concepts?scheme=%s lists them".formatted(scheme));
            sink.warn(row, column, value, "not known, left out; " + hint);
        }
        return known;
    }

    /** What differs least, if that is at most a letter in three. */
    private Optional<String> nearest(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int least = Math.max(2, written.length() / 3) + 1;
        String nearest = null;
        for (Map.Entry<String, String> known : ids.entrySet()) {
            int distance = distance(written, known.getKey());
            boolean firstOfEqual =
                    distance == least && nearest != null && known.getValue().compareTo(nearest) < 0;
            if (distance < least || firstOfEqual) {
                least = distance;
                nearest = known.getValue();
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters to put in, take out or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.replace("ß", "ss").replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}

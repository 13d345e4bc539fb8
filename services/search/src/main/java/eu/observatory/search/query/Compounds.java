package eu.observatory.search.query;

import eu.observatory.search.index.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a Dutch or German compound apart, with the words by which the index takes its own apart: {@code
 * Gebäudereinigung} is {@code gebaude} and {@code reinigung}. Nothing may be left over but a linking {@code s}, {@code
 * en}, {@code n} or {@code es}.
 */
enum Compounds {
    NL(Set.of("s", "en", "e", "n")),
    DE(Set.of("s", "es", "n", "en", "er"));

    private static final int SHORTEST = 7;
    private static final int SHORTEST_PART = 3;
    private static final int MOST_PARTS = 4;

    private final Set<String> links;
    private final Set<String> words;

    Compounds(Set<String> links) {
        this.links = links;
        this.words = words("compounds_" + language());
    }

    String language() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Its parts, folded; empty when it is none, or one that is not known. */
    List<String> parts(String word) {
        String folded = this == DE ? german(Folding.fold(word)) : Folding.fold(word);
        if (folded.length() < SHORTEST || words.contains(folded)) {
            return List.of();
        }
        return split(folded, MOST_PARTS).filter(parts -> parts.size() > 1).orElse(List.of());
    }

    private Optional<List<String>> split(String rest, int most) {
        if (rest.isEmpty()) {
            return Optional.of(List.of());
        }
        for (int end = rest.length(); most > 0 && end >= SHORTEST_PART; end--) {
            String first = rest.substring(0, end);
            if (words.contains(first)) {
                Optional<List<String>> others = after(rest.substring(end), most - 1);
                if (others.isPresent()) {
                    return Optional.of(Stream.concat(Stream.of(first), others.get().stream())
                            .toList());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> after(String rest, int most) {
        return split(rest, most)
                .or(() -> links.stream()
                        .filter(link -> rest.startsWith(link) && rest.length() > link.length())
                        .map(link -> split(rest.substring(link.length()), most))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** As the German analyzers of the index fold: {@code ae}, {@code oe} and {@code ue} are umlauts. */
    private static String german(String folded) {
        return folded.replace("ae", "a").replace("oe", "o").replaceAll("(?<![aeiouq])ue", "u");
    }

    private static Set<String> words(String filter) {
        try (InputStream file = new ClassPathResource("elasticsearch/analysis.json").getInputStream()) {
            Set<String> words = new HashSet<>();
            new JsonMapper()
                    .readTree(file)
                    .path("analysis")
                    .path("filter")
                    .path(filter)
                    .path("word_list")
                    .forEach(word -> words.add(word.asString()));
            return Set.copyOf(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package eu.observatory.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Words that count less than others, of all languages together: a reader may mix them. */
enum WordList {
    /** They say nothing about what is looked for. */
    EMPTY,
    /** They need not be found once another word is understood as an activity. */
    WEAK;

    private final Set<String> words = read(name().toLowerCase(Locale.ROOT));

    boolean contains(String folded) {
        return words.contains(folded);
    }

    private static Set<String> read(String name) {
        try (InputStream file = new ClassPathResource("words/" + name + ".txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

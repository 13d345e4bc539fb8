package eu.observatory.search.index;

import eu.observatory.platform.web.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A thing's names: the first in each language is its title, every other one an alias. */
public record Titles(Map<String, String> title, List<String> aliases) {

    /** Stands for a language that the source does not tell, or that the index has no words for. */
    public static final String UNKNOWN = "und";

    static final Titles NONE = new Titles(Map.of(), List.of());
    private static final List<String> PRECEDENCE = List.of("legal", "usual", "brand", "short");
    private static final int LONGEST_SORT = 200;
    private static final int MOST_INITIALS = 20;

    /** A name as the topics carry it. */
    public record Name(String kind, @Nullable String language, String value) {}

    /** @param others names of its parts, by which it is found too */
    public static Titles of(List<Name> names, Stream<String> others) {
        Map<String, String> title = new LinkedHashMap<>();
        List<String> aliases = new ArrayList<>();
        names.stream()
                .sorted(Comparator.comparingInt(name -> PRECEDENCE.indexOf(name.kind())))
                .filter(name -> !name.value().isBlank())
                .forEach(name -> {
                    if (title.putIfAbsent(language(name.language()), name.value()) != null) {
                        add(aliases, name.value());
                    }
                });
        others.filter(name -> !title.containsValue(name)).forEach(name -> add(aliases, name));
        return new Titles(title, aliases);
    }

    public static String language(@Nullable String language) {
        return language != null && Language.CODES.contains(language) ? language : UNKNOWN;
    }

    /** By which the thing stands in an alphabetical list. */
    String sort(String id) {
        String name = title.values().stream().findFirst().orElse(id);
        return name.substring(0, Math.min(name.length(), LONGEST_SORT));
    }

    /** What its names are shortened to, as readers may know it by: {@code cpas} of Centre public d'action sociale. */
    List<String> initials() {
        return Stream.concat(title.values().stream(), aliases.stream())
                .flatMap(name -> Initials.of(name).stream())
                .distinct()
                .limit(MOST_INITIALS)
                .toList();
    }

    private static void add(List<String> aliases, String name) {
        if (!aliases.contains(name)) {
            aliases.add(name);
        }
    }
}

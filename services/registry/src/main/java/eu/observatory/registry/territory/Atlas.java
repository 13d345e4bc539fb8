package eu.observatory.registry.territory;

import eu.observatory.registry.territory.Territory.Kind;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Communes in memory, by id, by post code and by name; never changes once made. */
final class Atlas {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    private final Map<String, Territory> byId = new HashMap<>();
    private final Map<String, Set<String>> byPostCode = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();

    Atlas(Collection<Territory> territories) {
        for (Territory territory : territories) {
            if (territory.kind() == Kind.COMMUNE) {
                byId.put(territory.id(), territory);
            }
        }
        byId.values().forEach(this::index);
    }

    private void index(Territory commune) {
        String current = current(commune).id();
        for (String postCode : commune.postCodes()) {
            add(byPostCode, commune.country() + postCode, current);
        }
        for (String name : commune.labels().values()) {
            add(byName, commune.country() + plain(name), current);
        }
    }

    private static void add(Map<String, Set<String>> index, String key, String id) {
        index.computeIfAbsent(key, any -> new LinkedHashSet<>(1)).add(id);
    }

    Optional<Territory> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(this::current);
    }

    /** Follows mergers as long as they leave one successor; a commune that was split stays itself. */
    private Territory current(Territory commune) {
        Territory current = commune;
        for (int step = 0; step < 8 && current.successors().size() == 1; step++) {
            Territory successor = byId.get(current.successors().getFirst());
            if (successor == null) {
                return current;
            }
            current = successor;
        }
        return current;
    }

    Optional<String> find(String country, String postCode, @Nullable String locality) {
        Set<String> there = byPostCode.getOrDefault(country + postCode.strip(), Set.of());
        if (there.size() == 1) {
            return Optional.of(there.iterator().next());
        }
        Set<String> named = locality == null ? Set.of() : byName.getOrDefault(country + plain(locality), Set.of());
        Set<String> both = new LinkedHashSet<>(named);
        if (!there.isEmpty()) {
            both.retainAll(there);
        }
        return both.size() == 1 ? Optional.of(both.iterator().next()) : Optional.empty();
    }

    boolean isNamed(Territory commune, String name) {
        return commune.labels().values().stream().anyMatch(label -> plain(label).equals(plain(name)));
    }

    /** A name without case, accents and punctuation, as official files write it in many ways. */
    static String plain(String name) {
        String letters = name.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        return SEPARATORS.matcher(bare).replaceAll(" ").strip();
    }
}

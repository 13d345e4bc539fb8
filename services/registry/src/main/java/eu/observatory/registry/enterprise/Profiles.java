package eu.observatory.registry.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One profile of all that sources tell: what only one of them knows is added, where they differ the first is believed. */
final class Profiles {

    private static final Comparator<Affiliation> ORDER = Comparator.comparing(Affiliation::organisation)
            .thenComparing(Affiliation::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Saying> sayings;
    private final Credits credits;

    Profiles(List<Saying> sayings, Credits credits) {
        this.sayings = sayings;
        this.credits = credits;
    }

    Profile profile() {
        return new Profile(
                union("skills", Profile::skills),
                union("equipment", Profile::equipment),
                affiliations(),
                texts(),
                credits.first("offers", saying -> profile(saying).offers()));
    }

    private List<String> union(String field, Function<Profile, List<String>> reading) {
        Set<String> all = new TreeSet<>();
        for (Saying saying : sayings) {
            if (all.addAll(reading.apply(profile(saying)))) {
                credits.credit(field, saying);
            }
        }
        return List.copyOf(all);
    }

    /** Of each organisation, all that the first source knows which names it: from when to when, perhaps twice. */
    private List<Affiliation> affiliations() {
        List<Affiliation> all = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Saying saying : sayings) {
            List<Affiliation> added = profile(saying).affiliations().stream()
                    .filter(affiliation -> !named.contains(affiliation.organisation()))
                    .distinct()
                    .toList();
            if (!added.isEmpty()) {
                all.addAll(added);
                named.addAll(added.stream().map(Affiliation::organisation).collect(Collectors.toSet()));
                credits.credit("affiliations", saying);
            }
        }
        all.sort(ORDER);
        return all;
    }

    /** The first text of each kind in each language. */
    private List<Text> texts() {
        Map<String, Text> all = new LinkedHashMap<>();
        for (Saying saying : sayings) {
            for (Text text : profile(saying).texts()) {
                if (all.putIfAbsent(text.kind() + ' ' + text.language(), text) == null) {
                    credits.credit("texts", saying);
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static Profile profile(Saying saying) {
        Profile told = saying.facts().profile();
        return told == null ? Profile.NONE : told;
    }
}

package eu.observatory.search.relevance;

import eu.observatory.search.enterprise.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An enterprise that the judged questions are asked about.
 *
 * @param does what it really does, as its author knows; the index never sees it
 * @param language of its text, or of its name when it has none
 * @param text with its kind before a colon
 * @param other a second name, with its kind before an equals sign
 */
record JudgedEnterprise(
        String id,
        String does,
        String nace,
        String language,
        String name,
        String text,
        Place place,
        String form,
        String family,
        String other) {

    static List<JudgedEnterprise> all() {
        Map<String, String> families = ReferenceBooks.familiesByForm();
        return Table.judged("enterprises.csv").stream()
                .map(row -> new JudgedEnterprise(
                        row.get("id"),
                        row.get("does"),
                        row.get("nace"),
                        row.get("language"),
                        row.get("name"),
                        row.get("text"),
                        Place.of(row.get("commune")),
                        row.get("form"),
                        families.getOrDefault(row.get("form"), ""),
                        row.get("other")))
                .toList();
    }

    boolean is(Rule.Fact fact) {
        return switch (fact.name()) {
            case "id" -> id.equals(fact.value());
            case "does" -> does.equals(fact.value());
            case "nace" -> nace.equals(fact.value());
            case "place" -> place.liesIn(fact.value());
            case "form" -> form.equals(fact.value());
            case "family" -> family.equals(fact.value());
            default -> throw new IllegalArgumentException("No such fact: " + fact);
        };
    }

    boolean isDescribedIn(String asked) {
        return !text.isEmpty() && language.equals(asked);
    }

    /** As its topic would carry it. */
    Sample state() {
        Sample state = Sample.of(id, name)
                .in(
                        place.commune(),
                        place.locality(),
                        place.lat(),
                        place.lon(),
                        place.nuts().toArray(String[]::new))
                .with("names", names())
                .with("texts", texts())
                .with("address", address())
                .with("legalForm", legalForm())
                .with("establishments", establishments());
        return nace.isEmpty() ? state : state.doing(nace);
    }

    private List<Object> names() {
        List<Object> names = new ArrayList<>();
        names.add(
                language.isEmpty()
                        ? Map.of("kind", "legal", "value", name)
                        : Map.of("kind", "legal", "language", language, "value", name));
        if (!other.isEmpty() && !other.startsWith("site=")) {
            String[] parts = other.split("=");
            names.add(Map.of("kind", parts[0], "value", parts[1]));
        }
        return names;
    }

    private List<Object> texts() {
        if (text.isEmpty()) {
            return List.of();
        }
        String[] parts = text.split(":", 2);
        return List.of(Map.of("kind", parts[0], "language", language, "value", parts[1], "original", true));
    }

    private Map<String, String> address() {
        return Map.of(
                "country",
                id.startsWith("be") ? "BE" : "FR",
                "commune",
                place.commune(),
                "locality",
                place.locality(),
                "postCode",
                place.postCode());
    }

    private Map<String, String> legalForm() {
        String[] parts = form.split(":");
        return Map.of("scheme", parts[0], "code", parts[1], "family", family);
    }

    private List<Object> establishments() {
        if (!other.startsWith("site=")) {
            return List.of();
        }
        return List.of(Map.of(
                "id",
                "fr-siret-" + id.substring(id.lastIndexOf('-') + 1) + "00025",
                "name",
                other.substring(5),
                "seat",
                false,
                "status",
                "active",
                "activities",
                List.of()));
    }
}

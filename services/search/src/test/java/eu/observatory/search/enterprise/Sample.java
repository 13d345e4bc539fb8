package eu.observatory.search.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An enterprise for tests, as its topic carries it. */
public record Sample(String owner, String id, long revision, Map<String, Object> body) {

    public static Sample of(String id, String name) {
        return of("hub", id, 1, name);
    }

    public static Sample of(String owner, String id, long revision, String name) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", id);
        body.put("owner", owner);
        body.put("revision", revision);
        body.put("country", id.startsWith("be") ? "BE" : "FR");
        body.put("status", "active");
        body.put("sample", false);
        body.put("names", new ArrayList<>(List.of(Map.of("kind", "legal", "value", name))));
        body.put("identifiers", List.of(identifier(id)));
        body.put("activities", new ArrayList<>());
        body.put("nuts", List.of());
        body.put("establishments", new ArrayList<>());
        body.put("texts", new ArrayList<>());
        body.put("assertions", List.of());
        body.put("memberships", List.of());
        body.put("provenance", List.of());
        return new Sample(owner, id, revision, body);
    }

    public Sample named(String language, String name) {
        body.put("names", List.of(Map.of("kind", "legal", "language", language, "value", name)));
        return this;
    }

    public Sample also(String kind, String name) {
        add("names", Map.of("kind", kind, "value", name));
        return this;
    }

    public Sample doing(String nace) {
        boolean main = ((List<?>) body.get("activities")).isEmpty();
        add("activities", Map.of("scheme", "naf-rev2", "code", nace + "Z", "nace", "nace-rev2:" + nace, "main", main));
        return this;
    }

    public Sample in(String commune, String locality, double lat, double lon, String... nuts) {
        body.put("nuts", List.of(nuts));
        body.put("region", nuts[0].startsWith("FRY") ? nuts[1] : nuts[0]);
        body.put("address", Map.of("country", body.get("country"), "commune", commune, "locality", locality));
        body.put("position", Map.of("lat", lat, "lon", lon, "precision", "commune"));
        return this;
    }

    public Sample saying(String language, String text) {
        add("texts", Map.of("kind", "presentation", "language", language, "value", text, "original", true));
        return this;
    }

    public Sample seat(String siret, String name) {
        add(
                "establishments",
                Map.of(
                        "id",
                        "fr-siret-" + siret,
                        "name",
                        name,
                        "seat",
                        true,
                        "status",
                        "active",
                        "activities",
                        List.of()));
        return this;
    }

    /** An establishment that is not its seat. */
    public Sample alsoIn(String siret, String commune, String postCode, String locality) {
        add(
                "establishments",
                Map.of(
                        "id",
                        "fr-siret-" + siret,
                        "seat",
                        false,
                        "status",
                        "active",
                        "address",
                        Map.of(
                                "street", "1 rue du Hérisson",
                                "country", "FR",
                                "commune", commune,
                                "postCode", postCode,
                                "locality", locality),
                        "activities",
                        List.of()));
        return this;
    }

    public Sample able(String... skills) {
        body.put("skills", List.of(skills));
        return this;
    }

    public Sample owning(String... equipment) {
        body.put("equipment", List.of(equipment));
        return this;
    }

    public Sample belongingTo(String organisation) {
        body.put("affiliations", List.of(Map.of("organisation", organisation)));
        return this;
    }

    public Sample family(String family) {
        body.put("legalForm", Map.of("scheme", "fr-cj", "code", "9220", "family", family));
        return this;
    }

    public Sample people(int min, int max) {
        body.put("headcount", Map.of("min", min, "max", max, "year", 2025));
        return this;
    }

    public Sample lens(String lens, String standing) {
        List<Object> memberships = new ArrayList<>((List<?>) body.get("memberships"));
        memberships.add(Map.of("lens", lens, "standing", standing, "contested", false, "reasons", List.of()));
        body.put("memberships", memberships);
        return this;
    }

    public Sample with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    private void add(String field, Object value) {
        List<Object> values = new ArrayList<>((List<?>) body.get(field));
        values.add(value);
        body.put(field, values);
    }

    private static Map<String, String> identifier(String id) {
        int end = id.lastIndexOf('-');
        return Map.of("scheme", id.substring(0, end), "value", id.substring(end + 1), "check", "none");
    }
}

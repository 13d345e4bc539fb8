package eu.observatory.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The index contract: whatever can be found, of every type, is one of these. Its fields are those of {@code
 * elasticsearch/documents.json}; docs/search.md says what each is for.
 *
 * @param key of the document: {@code <owner>:<type>:<id>}
 * @param title per language, {@code und} where the source does not tell the language
 * @param identifiers in lower case, letters and digits only
 * @param concepts the activities and every broader one, legal forms and families
 * @param lenses like {@code legal-form:in}
 * @param facets of later types, like {@code topic:housing}
 */
public record Document(
        String key,
        String type,
        String owner,
        String id,
        @Nullable String region,
        @Nullable String sort,
        Map<String, String> title,
        List<String> aliases,
        Map<String, String> summary,
        Map<String, List<String>> body,
        List<String> identifiers,
        List<String> activities,
        List<String> concepts,
        @Nullable Territory territory,
        List<String> place,
        @Nullable Point point,
        @Nullable String precision,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<String> facets,
        List<String> lenses,
        @Nullable String family,
        @Nullable String headcount,
        @Nullable String status,
        boolean sample,
        long revision,
        boolean deleted) {

    public Document {
        title = title == null ? Map.of() : title;
        summary = summary == null ? Map.of() : summary;
        aliases = aliases == null ? List.of() : aliases;
        activities = activities == null ? List.of() : activities;
        lenses = lenses == null ? List.of() : lenses;
    }

    /** Where a thing is: ISO country, NUTS codes, commune. */
    public record Territory(
            @Nullable String country,
            @Nullable String nuts1,
            @Nullable String nuts2,
            @Nullable String nuts3,
            @Nullable String commune) {}

    public record Point(double lat, double lon) {}

    /** What stays of a deleted thing: its version, so that no older state brings it back. */
    public record Stub(String key, String type, String owner, String id, long revision, boolean deleted) {}

    public static String key(String owner, String type, String id) {
        return owner + ":" + type + ":" + id;
    }

    public static Stub deleted(String owner, String type, String id, long revision) {
        return new Stub(key(owner, type, id), type, owner, id, revision, true);
    }
}

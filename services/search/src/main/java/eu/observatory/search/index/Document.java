package eu.observatory.search.index;

import eu.observatory.platform.event.StateEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The index contract: whatever can be found, of every type, is one of these, written as a {@link Draft}. Its fields
 * are those of {@code elasticsearch/documents.json}; docs/search.md says what each is for.
 *
 * @param key of the document: {@code <owner>:<type>:<id>}
 * @param kinds of an organisation, like {@code federation}
 * @param title per language, {@code und} where the source does not tell the language
 * @param initials first letters of the names
 * @param identifiers in lower case, letters and digits only
 * @param concepts the activities and every broader one, legal forms and families, skills and equipment
 * @param sections of NACE Rev. 2 among the concepts, apart since they are counted for nearly every reader
 * @param federations ids of the organisations that it belongs to
 * @param communes where it is: its own commune first, then those of its establishments
 * @param facets of later types, like {@code topic:housing}
 * @param lenses like {@code legal-form:in}; {@code any:in} when it is in under at least one
 * @param people at least
 * @param since when it was first published
 */
public record Document(
        String key,
        String type,
        String owner,
        String id,
        List<String> kinds,
        @Nullable String region,
        @Nullable String sort,
        Map<String, String> title,
        List<String> aliases,
        List<String> initials,
        Map<String, String> summary,
        Map<String, List<String>> body,
        List<String> identifiers,
        List<String> activities,
        List<String> concepts,
        List<String> sections,
        List<String> skills,
        List<String> equipment,
        List<String> federations,
        @Nullable Territory territory,
        List<String> communes,
        List<String> place,
        @Nullable Point point,
        @Nullable String precision,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<String> facets,
        List<String> lenses,
        @Nullable String family,
        @Nullable String headcount,
        @Nullable Integer people,
        @Nullable String status,
        boolean sample,
        @Nullable Instant since,
        long revision,
        boolean deleted) {

    public Document {
        kinds = orNone(kinds);
        title = title == null ? Map.of() : title;
        summary = summary == null ? Map.of() : summary;
        aliases = orNone(aliases);
        initials = orNone(initials);
        activities = orNone(activities);
        sections = orNone(sections);
        skills = orNone(skills);
        equipment = orNone(equipment);
        federations = orNone(federations);
        place = orNone(place);
        lenses = orNone(lenses);
    }

    /** Where a thing is: ISO country, NUTS codes, commune. */
    public record Territory(
            @Nullable String country,
            @Nullable String nuts1,
            @Nullable String nuts2,
            @Nullable String nuts3,
            @Nullable String commune) {

        public static Territory of(String country, List<String> nuts, @Nullable String commune) {
            return new Territory(country, level(nuts, 1), level(nuts, 2), level(nuts, 3), commune);
        }

        private static @Nullable String level(List<String> nuts, int level) {
            return nuts.stream()
                    .filter(code -> code.length() == level + 2)
                    .findFirst()
                    .orElse(null);
        }
    }

    public record Point(double lat, double lon) {}

    /** What stays of a deleted thing: its version, so that no older state brings it back, and since when. */
    public record Stub(
            String key,
            String type,
            String owner,
            String id,
            Instant since,
            long revision,
            boolean deleted,
            Instant deletedAt) {}

    public static String key(String owner, String type, String id) {
        return owner + ":" + type + ":" + id;
    }

    public static Stub deleted(StateEvent event, String type, String id, Instant since) {
        return new Stub(
                key(event.owner(), type, id), type, event.owner(), id, since, event.revision(), true, event.time());
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}

package eu.observatory.portal.contribution;

import eu.observatory.portal.member.Moments;
import eu.observatory.portal.statement.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a contribution that pages show.
 *
 * @param status submitted, accepted, refused, asked-back or withdrawn
 * @param mine whether whoever asked for it contributed it
 * @param statement the sections that would change, as they were proposed
 * @param due until when it is to be decided
 * @param diff only where one contribution is read
 */
public record Contribution(
        String id,
        String enterprise,
        @Nullable String enterpriseName,
        @Nullable String region,
        String status,
        @Nullable Author author,
        boolean mine,
        String language,
        @Nullable String note,
        Map<String, JsonNode> statement,
        @Nullable Instant createdAt,
        @Nullable Instant due,
        boolean overdue,
        @Nullable Decision decision,
        List<Difference> diff) {

    /** A page of contributions. */
    public record Page(
            List<Contribution> items, long total, @Nullable String next) {

        public static final Page NONE = new Page(List.of(), 0, null);
    }

    public record Author(@Nullable String name) {}

    /** @param as owner or editor */
    public record Decision(
            @Nullable String name,
            @Nullable String as,
            @Nullable Instant at,
            @Nullable String reason) {

        public @Nullable LocalDate day() {
            return Moments.day(at);
        }
    }

    public String title() {
        return enterpriseName == null ? enterprise : enterpriseName;
    }

    public boolean is(String asked) {
        return status.equals(asked);
    }

    /** Whether the enterprise has said something else since, so that it cannot be accepted as it is. */
    public boolean isOutrun() {
        return isOpen() && diff.stream().anyMatch(Difference::changedMeanwhile);
    }

    public boolean isOpen() {
        return is("submitted") || is("asked-back");
    }

    public @Nullable LocalDate made() {
        return Moments.day(createdAt);
    }

    public @Nullable LocalDate dueOn() {
        return Moments.day(due);
    }

    Stream<String> concepts() {
        return diff.stream().flatMap(Difference::concepts);
    }
}

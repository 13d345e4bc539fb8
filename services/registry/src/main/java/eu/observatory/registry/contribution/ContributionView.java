package eu.observatory.registry.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.observatory.platform.access.Caller;
import eu.observatory.registry.statement.Statement;
import eu.observatory.registry.trail.Deed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as its author, the enterprise's owners and the editors of its region see it.
 *
 * @param mine whether it is of whoever reads it
 * @param base revision of the enterprise's statement that it goes on from
 * @param edited what was published instead, where who decided has changed it
 * @param published revision of the statement that came of it
 * @param due until when it is to be decided
 * @param diff only where one contribution is read
 */
record ContributionView(
        UUID id,
        String enterprise,
        @Nullable String enterpriseName,
        String region,
        Contribution.Status status,
        Author author,
        boolean mine,
        String language,
        @Nullable String note,
        long base,
        Statement statement,
        @Nullable Statement edited,
        @Nullable Long published,
        Instant createdAt,
        Instant due,
        boolean overdue,
        @Nullable DecisionTaken decision,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SectionChange> diff) {

    /** By the name of the account, where it has one. */
    record Author(@Nullable String name) {}

    /** Who decided, in which capacity, and why. */
    record DecisionTaken(
            @Nullable String name,
            Deed.@Nullable As as,
            @Nullable Instant at,
            @Nullable String reason) {}

    static ContributionView of(Contribution contribution, List<SectionChange> diff, Caller reader, Instant now) {
        Instant decidedAt = contribution.decidedAt();
        return new ContributionView(
                contribution.id(),
                contribution.enterprise(),
                contribution.enterpriseName(),
                contribution.region(),
                contribution.status(),
                new Author(contribution.name()),
                contribution.isOf(reader),
                contribution.language(),
                contribution.note(),
                contribution.base(),
                contribution.statement(),
                contribution.edited(),
                contribution.published(),
                contribution.createdAt(),
                contribution.due(),
                contribution.status().open() && now.isAfter(contribution.due()),
                decidedAt == null
                        ? null
                        : new DecisionTaken(
                                contribution.decidedName(), contribution.decidedAs(), decidedAt, contribution.reason()),
                diff);
    }
}

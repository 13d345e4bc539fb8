package eu.observatory.registry.contribution;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Role;
import eu.observatory.registry.statement.Statement;
import eu.observatory.registry.trail.Deed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change to what an enterprise says of itself, by whoever proposes it.
 *
 * @param base the revision that it goes on from
 * @param before what its sections said then
 * @param edited what was published, where who decided has changed it
 * @param published the revision that came of it
 * @param subject the account of its author, which answers do not show
 * @param decidedAs in which capacity
 */
record Contribution(
        UUID id,
        String enterprise,
        @Nullable String enterpriseName,
        String region,
        Status status,
        long base,
        Statement before,
        Statement statement,
        @Nullable Statement edited,
        @Nullable Long published,
        @Nullable String note,
        String language,
        String subject,
        @Nullable String name,
        @Nullable String email,
        Instant createdAt,
        Instant due,
        @Nullable Instant decidedAt,
        @Nullable String decidedName,
        Deed.@Nullable As decidedAs,
        @Nullable String reason) {

    enum Status {
        SUBMITTED,
        ACCEPTED,
        REFUSED,
        ASKED_BACK,
        WITHDRAWN;

        boolean open() {
            return this == SUBMITTED || this == ASKED_BACK;
        }
    }

    boolean isOf(Caller caller) {
        return subject.equals(caller.subject());
    }

    /** Who may decide it does so as the enterprise's owner or as its region's editor. */
    Deed.@Nullable As decider(Caller caller) {
        if (caller.is(Role.CONTRIBUTOR) && caller.speaksFor(enterprise)) {
            return Deed.As.OWNER;
        }
        return caller.isOf(Role.EDITOR, region) ? Deed.As.EDITOR : null;
    }
}

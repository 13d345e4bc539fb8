package eu.observatory.registry.trail;

import eu.observatory.platform.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did to an enterprise.
 *
 * @param about the claim or contribution
 * @param before what it was, of which the trail keeps a digest only; null where there was nothing
 * @param after what it became
 */
public record Deed(
        String enterprise,
        String region,
        Caller by,
        As as,
        What what,
        @Nullable UUID about,
        @Nullable Object before,
        @Nullable Object after) {

    /** In which capacity. */
    public enum As {
        OWNER,
        EDITOR,
        CONTRIBUTOR
    }

    public enum What {
        CLAIM_MADE,
        CLAIM_PROVED,
        CLAIM_ACCEPTED,
        CLAIM_REFUSED,
        CLAIM_ENDED,
        CONTRIBUTION_SUBMITTED,
        CONTRIBUTION_ACCEPTED,
        CONTRIBUTION_REFUSED,
        CONTRIBUTION_ASKED_BACK,
        CONTRIBUTION_ANSWERED,
        CONTRIBUTION_WITHDRAWN
    }
}

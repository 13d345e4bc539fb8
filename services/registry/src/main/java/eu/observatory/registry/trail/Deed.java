package eu.observatory.registry.trail;

import eu.observatory.platform.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did to an enterprise.
 *
 * @param by null where nobody did it but the platform, when a time was over
 * @param about the claim or contribution; null where it is about neither
 * @param before what it was, of which the trail keeps a digest only; null where there was nothing
 * @param after what it became
 */
public record Deed(
        String enterprise,
        String region,
        @Nullable Caller by,
        As as,
        What what,
        @Nullable UUID about,
        @Nullable Object before,
        @Nullable Object after) {

    public static Deed ofThePlatform(String enterprise, String region, What what, UUID about) {
        return new Deed(enterprise, region, null, As.PLATFORM, what, about, null, null);
    }

    /** In which capacity. */
    public enum As {
        OWNER,
        EDITOR,
        CONTRIBUTOR,
        OPERATOR,
        PLATFORM
    }

    public enum What {
        CLAIM_MADE,
        CLAIM_PROVED,
        CLAIM_ACCEPTED,
        CLAIM_REFUSED,
        CLAIM_ENDED,
        CLAIM_EXPIRED,
        CONTRIBUTION_SUBMITTED,
        CONTRIBUTION_ACCEPTED,
        CONTRIBUTION_REFUSED,
        CONTRIBUTION_ASKED_BACK,
        CONTRIBUTION_ANSWERED,
        CONTRIBUTION_WITHDRAWN,
        DUPLICATE_SAME,
        DUPLICATE_DIFFERENT
    }
}

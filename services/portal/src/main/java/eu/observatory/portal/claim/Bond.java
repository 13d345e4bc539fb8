package eu.observatory.portal.claim;

import org.jspecify.annotations.Nullable;

/**
 * What ties somebody to one enterprise.
 *
 * @param holds whether they speak for it
 * @param claim the id of the claim of theirs that waits for a decision
 */
public record Bond(boolean holds, @Nullable String claim) {

    public static final Bond NONE = new Bond(false, null);
}

package eu.observatory.portal.claim;

import eu.observatory.portal.member.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a claim that pages show.
 *
 * @param status awaiting-code, awaiting-editor, accepted, refused, expired or ended
 * @param sentTo the published address that the code went to, masked
 */
public record Claim(
        String id,
        String enterprise,
        @Nullable String enterpriseName,
        @Nullable String region,
        String status,
        @Nullable Claimant claimant,
        @Nullable String message,
        @Nullable String sentTo,
        @Nullable Instant createdAt,
        @Nullable Instant until,
        @Nullable String reason) {

    /** A page of claims. */
    public record Page(
            List<Claim> items, long total, @Nullable String next) {

        public static final Page NONE = new Page(List.of(), 0, null);
    }

    /** Who claims, as the issuer of their account tells. */
    public record Claimant(@Nullable String name, @Nullable String email) {}

    public String title() {
        return enterpriseName == null ? enterprise : enterpriseName;
    }

    public boolean is(String asked) {
        return status.equals(asked);
    }

    /** Whether somebody may still be let in by it. */
    public boolean isOpen() {
        return is("awaiting-code") || is("awaiting-editor");
    }

    public @Nullable LocalDate made() {
        return Moments.day(createdAt);
    }

    public @Nullable ZonedDateTime ends() {
        return Moments.time(until);
    }
}

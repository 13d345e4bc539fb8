package eu.observatory.registry.claim;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient and how careful claims are.
 *
 * @param life of a code
 * @param tries wrong codes after which a new one is needed
 * @param codesOfClaim codes sent for one claim
 * @param codesOfEnterprise codes sent to one enterprise in a day, whoever asks
 * @param claimsOfPerson claims one account makes in a day
 * @param patience how long a claim waits for an editor before it lapses
 * @param keepClosed how long a claim is kept after it was refused, lapsed or ended
 */
@ConfigurationProperties("observatory.registry.claim")
record ClaimSettings(
        @DefaultValue("30m") Duration life,
        @DefaultValue("5") int tries,
        @DefaultValue("3") int codesOfClaim,
        @DefaultValue("5") int codesOfEnterprise,
        @DefaultValue("10") int claimsOfPerson,
        @DefaultValue("60d") Duration patience,
        @DefaultValue("730d") Duration keepClosed) {}

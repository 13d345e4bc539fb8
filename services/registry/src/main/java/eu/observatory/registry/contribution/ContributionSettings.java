package eu.observatory.registry.contribution;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How contributions are moderated.
 *
 * @param workingDays within which one is decided
 * @param openOfPerson that one account may have waiting
 * @param patience how long one that was asked back waits for its author before it is withdrawn
 * @param keepClosed how long one is kept after it was accepted, refused or withdrawn
 */
@ConfigurationProperties("observatory.registry.contribution")
record ContributionSettings(
        @DefaultValue("10") int workingDays,
        @DefaultValue("20") int openOfPerson,
        @DefaultValue("180d") Duration patience,
        @DefaultValue("730d") Duration keepClosed) {}

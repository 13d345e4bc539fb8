package eu.observatory.registry.contribution;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How contributions are moderated.
 *
 * @param workingDays within which one is decided
 * @param openOfPerson that one account may have waiting
 */
@ConfigurationProperties("observatory.registry.contribution")
record ContributionSettings(
        @DefaultValue("10") int workingDays,
        @DefaultValue("20") int openOfPerson) {}

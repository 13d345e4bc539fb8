package eu.observatory.gateway.contract;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param fresh how long a complete joined document is served again
 * @param incomplete how long one is that lacks a service
 * @param viewer the version of the viewer that the build packs
 */
@ConfigurationProperties("observatory.gateway.contract")
record ContractSettings(
        @DefaultValue("60s") Duration fresh,
        @DefaultValue("5s") Duration incomplete,
        String viewer) {}

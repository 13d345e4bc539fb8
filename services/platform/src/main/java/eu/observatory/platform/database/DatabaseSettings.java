package eu.observatory.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param backgroundConnections how many background work may hold at once
 * @param migration when tables are brought up to date
 */
@ConfigurationProperties("observatory.platform.database")
record DatabaseSettings(
        @DefaultValue("6") int backgroundConnections,
        @DefaultValue("at-start") Migration migration) {}

package eu.observatory.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many connections background work may hold at once. */
@ConfigurationProperties("observatory.platform.database")
record DatabaseSettings(@DefaultValue("6") int backgroundConnections) {}

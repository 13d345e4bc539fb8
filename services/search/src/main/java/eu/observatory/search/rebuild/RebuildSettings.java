package eu.observatory.search.rebuild;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a rebuild goes.
 *
 * @param beat how often it says that it goes on
 * @param silence after how long without a beat another replica takes over
 * @param patience how long it waits at each step for Elasticsearch or Kafka to come back, before it fails
 * @param settle how long it still follows the topics after the new index serves, until every replica writes to that
 * @param keepOld how long an index that serves no more is kept, for the lists that readers still leaf through
 */
@ConfigurationProperties("observatory.search.rebuild")
record RebuildSettings(
        @DefaultValue("2s") Duration beat,
        @DefaultValue("20s") Duration silence,
        @DefaultValue("2m") Duration patience,
        @DefaultValue("5s") Duration settle,
        @DefaultValue("10m") Duration keepOld) {}

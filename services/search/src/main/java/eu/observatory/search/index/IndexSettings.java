package eu.observatory.search.index;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index lives.
 *
 * @param url of Elasticsearch
 * @param alias of the documents; the reference data's alias is this one with {@code -reference} behind it
 * @param readTimeout how long a reader waits at most
 * @param writeTimeout how long a batch may take
 * @param keepDeleted how long it stays known that a thing was deleted; longer than anything can be replayed
 */
@ConfigurationProperties("observatory.search.index")
record IndexSettings(
        @DefaultValue("http://localhost:9200") URI url,
        @DefaultValue("observatory") String alias,
        @DefaultValue("3s") Duration readTimeout,
        @DefaultValue("30s") Duration writeTimeout,
        @DefaultValue("31d") Duration keepDeleted) {}

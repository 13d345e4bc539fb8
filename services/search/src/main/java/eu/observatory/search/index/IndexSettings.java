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
 * @param keepDeleted how long it stays known that a thing was deleted; longer than anything older can be replayed
 */
@ConfigurationProperties("observatory.search.index")
record IndexSettings(
        @DefaultValue("http://localhost:9200") URI url,
        @DefaultValue("observatory") String alias,
        @DefaultValue("3s") Duration readTimeout,
        @DefaultValue("30s") Duration writeTimeout,
        @DefaultValue("45d") Duration keepDeleted) {

    /** A dead letter is kept for 30 days after the last one of its segment, which may be 7 days younger. */
    private static final Duration LONGEST_REPLAY = Duration.ofDays(37);

    IndexSettings {
        if (keepDeleted.compareTo(LONGEST_REPLAY) <= 0) {
            throw new IllegalArgumentException(
                    "observatory.search.index.keep-deleted must be longer than %d days: that old a state can be replayed, and would bring back what was deleted since"
                            .formatted(LONGEST_REPLAY.toDays()));
        }
    }
}

package eu.observatory.platform.outbox;

import eu.observatory.platform.event.Poison;
import eu.observatory.platform.event.StateEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a topic under a key.
 *
 * @param revision 0 where the record is none that this service would write
 * @param digest of the body; null for a tombstone
 */
record Published(
        String key,
        String owner,
        @Nullable String region,
        long revision,
        @Nullable String digest) {

    private static final String MALFORMED = "malformed";

    /** Nothing where the record is under no key: no consumer could tell what it is about, nor anybody put an end to it. */
    static Stream<Published> of(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            return Stream.empty();
        }
        try {
            StateEvent event = StateEvent.of(record);
            return Stream.of(
                    new Published(event.key(), event.owner(), event.region(), event.revision(), digest(event.body())));
        } catch (Poison malformed) {
            return Stream.of(new Published(record.key(), owner(record.key()), null, 0, MALFORMED));
        }
    }

    private static String owner(String key) {
        return key.substring(0, Math.max(0, key.indexOf(':')));
    }

    /** The one that counts of two that stand under one key; one that is malformed hides the state before it. */
    Published then(Published later) {
        if (later.revision == 0) {
            return new Published(key, owner, region, revision, later.digest);
        }
        return revision <= later.revision ? later : this;
    }

    boolean deleted() {
        return digest == null;
    }

    /** Whether it is this very state. */
    boolean is(long revision, byte @Nullable [] body) {
        return this.revision == revision && Objects.equals(digest, digest(body));
    }

    /** What puts an end to it. */
    State tombstone() {
        return new State(key, owner, region, revision, null);
    }

    private static @Nullable String digest(byte @Nullable [] body) {
        try {
            return body == null
                    ? null
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

package eu.observatory.registry.resource;

import eu.observatory.platform.web.Listing;
import java.time.Instant;
import java.util.UUID;

/** Where a page that is ordered by time and id ends, as a {@link Listing} keeps it in its cursor. */
public record LastSeen(Instant time, UUID id) {

    private static final LastSeen NOTHING = new LastSeen(Instant.EPOCH, new UUID(0, 0));

    /** Before everything where nothing was seen yet. */
    public static LastSeen of(String written) {
        if (written.isEmpty()) {
            return NOTHING;
        }
        String[] parts = written.split(" ");
        return new LastSeen(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    public String written() {
        return time + " " + id;
    }
}

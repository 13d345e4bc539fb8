package eu.observatory.registry.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as its desk sees it. Who asked, and what, is absent once it is forgotten.
 *
 * @param region NUTS code of the desk that has it; absent for the desk of what belongs to no other
 * @param desk what that desk is called
 * @param steps what happened to it; absent in lists
 */
@Schema(name = "Message")
record Message(
        String id,
        String receipt,
        @Nullable String region,
        @Nullable String desk,
        Status status,
        @Nullable About about,
        @Nullable String topic,
        String language,
        @Nullable String name,
        @Nullable String email,
        @Nullable String text,
        Instant receivedAt,
        @Nullable Instant closedAt,
        @Nullable Instant forgottenAt,
        @Nullable List<Step> steps) {

    enum Status {
        OPEN,
        CLOSED
    }

    /** @param title what it was called when the question came */
    @Schema(name = "MessageSubject")
    record About(String type, String id, @Nullable String title) {}

    /**
     * @param region the desk that has the message from here on
     * @param by who did it, as the account's name; absent for the sender and for the platform itself
     */
    @Schema(name = "MessageStep")
    record Step(
            Kind kind,
            Instant at,
            @Nullable String region,
            @Nullable String by,
            @Nullable String note) {

        enum Kind {
            RECEIVED,
            HANDED_OVER,
            CLOSED
        }
    }

    Message with(List<Step> known) {
        return new Message(
                id,
                receipt,
                region,
                desk,
                status,
                about,
                topic,
                language,
                name,
                email,
                text,
                receivedAt,
                closedAt,
                forgottenAt,
                known);
    }

    /** Never a person in a log. */
    @Override
    public String toString() {
        return "Message[" + id + ", " + status + "]";
    }
}

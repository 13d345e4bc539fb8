package eu.observatory.portal.region;

import eu.observatory.portal.member.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a question to the desk that pages show; who asked, and what, is absent once it is forgotten. */
record Message(
        String id,
        @Nullable String receipt,
        @Nullable String region,
        @Nullable String desk,
        String status,
        @Nullable About about,
        @Nullable String topic,
        @Nullable String language,
        @Nullable String name,
        @Nullable String email,
        @Nullable String text,
        @Nullable Instant receivedAt,
        List<Step> steps) {

    /** A page of messages. */
    record Page(List<Message> items, long total, @Nullable String next) {

        static final Page NONE = new Page(List.of(), 0, null);
    }

    /** What the question is about. */
    record About(String type, String id, @Nullable String title) {

        /** Of its page below the language; null for what this site has no page of. */
        public @Nullable String path() {
            return switch (type) {
                case "enterprise" -> "/enterprises/" + id;
                case "organisation" -> "/organisations/" + id;
                default -> null;
            };
        }

        public String called() {
            return title == null ? id : title;
        }
    }

    /** @param kind received, handed-over or closed */
    record Step(
            String kind,
            @Nullable Instant at,
            @Nullable String region,
            @Nullable String by,
            @Nullable String note) {

        public @Nullable ZonedDateTime time() {
            return Moments.time(at);
        }
    }

    /** A desk that may be given a message. */
    record Desk(@Nullable String region, String name) {}

    record Desks(List<Desk> items) {

        /** The others than the one of a region. */
        List<Desk> besides(@Nullable String region) {
            return items.stream()
                    .filter(desk -> desk.region() != null && !desk.region().equals(region))
                    .toList();
        }
    }

    public boolean isOpen() {
        return status.equals("open");
    }

    public @Nullable LocalDate came() {
        return Moments.day(receivedAt);
    }
}

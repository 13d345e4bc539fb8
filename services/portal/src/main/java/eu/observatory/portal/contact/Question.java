package eu.observatory.portal.contact;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form as somebody has filled it in so far.
 *
 * @param trap a field that people do not see
 * @param shown when the form was first shown, in milliseconds
 */
record Question(
        String about, String region, String topic, String name, String email, String text, String trap, String shown) {

    static final List<String> TOPICS = List.of("question", "correction", "partnership", "other");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_TEXT = 5_000;

    static Question about(@Nullable String about, @Nullable String region) {
        return new Question(
                about == null ? "" : about,
                region == null ? "" : region,
                TOPICS.getFirst(),
                "",
                "",
                "",
                "",
                String.valueOf(System.currentTimeMillis()));
    }

    static Question of(MultiValueMap<String, String> form) {
        return new Question(
                said(form, "about"),
                said(form, "region"),
                said(form, "topic"),
                said(form, "name").strip(),
                said(form, "email").strip(),
                said(form, "text").replace("\r\n", "\n"),
                said(form, "website"),
                said(form, "shown"));
    }

    /** What has to be said otherwise: the field, {@code form} for the whole, and the key of the words for it. */
    Map<String, String> mistakes(Duration leastTime) {
        var wrong = new LinkedHashMap<String, String>();
        if (!trap.isEmpty()) {
            wrong.put("form", "contact.wrong.trap");
        } else if (isTooQuick(leastTime)) {
            wrong.put("form", "contact.wrong.quick");
        }
        if (thing().isEmpty() && region.isEmpty()) {
            wrong.put("region", "contact.wrong.region");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.put("name", "contact.wrong.name");
        }
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            wrong.put("email", "contact.wrong.email");
        }
        if (text.strip().length() < SHORTEST_TEXT || text.length() > LONGEST_TEXT) {
            wrong.put("text", "contact.wrong.text");
        }
        return wrong;
    }

    Question aboutNothing() {
        return new Question("", region, topic, name, email, text, trap, shown);
    }

    Optional<About> thing() {
        return About.of(about);
    }

    /** As {@code POST /api/messages} takes it. */
    Map<String, Object> message(String language) {
        var message = new LinkedHashMap<String, Object>();
        thing().ifPresent(thing -> message.put("about", Map.of("type", thing.type(), "id", thing.id())));
        if (!region.isEmpty() && !region.equals(Desks.ELSEWHERE)) {
            message.put("region", region);
        }
        message.put("name", name);
        message.put("email", email);
        message.put("language", language);
        message.put("text", text);
        if (TOPICS.contains(topic)) {
            message.put("topic", topic);
        }
        return message;
    }

    private boolean isTooQuick(Duration leastTime) {
        try {
            return System.currentTimeMillis() - Long.parseLong(shown) < leastTime.toMillis();
        } catch (NumberFormatException changed) {
            return true;
        }
    }

    private static String said(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value == null ? "" : value;
    }

    /** Never a person in a log. */
    @Override
    public String toString() {
        return "Question[about=" + about + "]";
    }
}

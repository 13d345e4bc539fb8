package eu.observatory.registry.resource;

import eu.observatory.platform.web.Invalid;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single values as they may be published: plain text without markup, addresses that are nothing else. */
public final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]|&(?:#\\w{1,8}|[A-Za-z]{2,16});");
    /** What is not seen, or turns the direction of what is seen; lines and tabs are. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u200B\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}");

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{5,24}");
    private static final int LONGEST_URL = 300;

    private PlainText() {}

    /** Tidied: composed characters, one kind of line break, no blanks around. */
    public static String required(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw invalid(field, "Something is needed here.");
        }
        String tidy = Normalizer.normalize(value.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
        if (UNSEEN.matcher(tidy).find()) {
            throw invalid(field, "Characters that cannot be seen do not belong here. Leave them out.");
        }
        if (MARKUP.matcher(tidy).find()) {
            throw invalid(field, "This is plain text: write it without HTML.");
        }
        if (tidy.length() > longest) {
            throw invalid(field, "At most %d characters; these are %d.".formatted(longest, tidy.length()));
        }
        return tidy;
    }

    public static @Nullable String optional(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : required(field, value, longest);
    }

    public static @Nullable String email(String field, @Nullable String value) {
        return fitting(field, value, EMAIL, "One mail address is expected, like info@atelier.example.");
    }

    public static @Nullable String phone(String field, @Nullable String value) {
        return fitting(field, value, PHONE, "A telephone number is expected, like +32 81 00 00 00.");
    }

    private static @Nullable String fitting(String field, @Nullable String value, Pattern form, String otherwise) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String tidy = value.strip();
        if (!form.matcher(tidy).matches()) {
            throw invalid(field, otherwise);
        }
        return tidy;
    }

    /** A whole web address, which nobody here ever opens. */
    public static @Nullable String url(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String tidy = value.strip();
        if (tidy.length() > LONGEST_URL || !isWeb(tidy)) {
            throw invalid(
                    field,
                    "A whole web address of at most %d characters is expected, without a password in it, like https://atelier.example/fr."
                            .formatted(LONGEST_URL));
        }
        return tidy;
    }

    private static boolean isWeb(String value) {
        try {
            URI uri = new URI(value);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getRawUserInfo() == null
                    && !UNSEEN.matcher(value).find();
        } catch (URISyntaxException none) {
            return false;
        }
    }

    public static Invalid invalid(String field, String detail) {
        return new Invalid("invalid-body", field, detail);
    }
}

package eu.observatory.registry.mail;

import eu.observatory.platform.web.Language;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person or desk. Nothing in it can become a header: its addresses are checked, and line breaks of the
 * values stay in the text.
 *
 * @param template the beginning of its keys in {@code messages/mail_*.properties}: {@code <template>.subject} and
 *     {@code <template>.text}
 * @param values what stands for {@code {name}} in subject and text; {@code {site}} is always known
 * @param replyTo who gets the answer, null for the platform's own address
 * @param region NUTS code of the region whose matter it is, null for what belongs to none
 */
public record Letter(
        String to,
        Language language,
        String template,
        Map<String, String> values,
        @Nullable String replyTo,
        @Nullable String region) {

    /** The longest address, in characters. */
    public static final int LONGEST = 254;

    /** What forms take: no quotes, no comments, no addresses by number, no letters beyond ASCII. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,15}"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,20}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private static final Pattern TEMPLATE = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)*");

    public Letter {
        values = Map.copyOf(values);
        if (!isAddress(to) || replyTo != null && !isAddress(replyTo)) {
            throw new IllegalArgumentException("a letter goes to one address and is answered to one");
        }
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("not the name of a template");
        }
    }

    /** Whether this is one address and nothing else. */
    public static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return text.length() <= LONGEST && at <= 64 && ADDRESS.matcher(text).matches();
    }

    /** {@code info@atelier.example} as {@code i…@atelier.example}. */
    public static String masked(String address) {
        return address.charAt(0) + "…" + address.substring(address.lastIndexOf('@'));
    }

    /** Never an address in a log. */
    @Override
    public String toString() {
        return "Letter[" + template + ", " + language.code() + "]";
    }
}

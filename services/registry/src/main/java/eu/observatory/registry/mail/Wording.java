package eu.observatory.registry.mail;

import eu.observatory.platform.web.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Puts letters into words, from {@code messages/mail_*.properties}. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class Wording {

    private static final Control OF_ITS_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*)}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

    private final String site;

    Wording(MailSettings settings) {
        String address = settings.site().toString();
        this.site = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    record Worded(String sender, String subject, String text) {}

    /** Fails where the template is unknown, or a value that it needs is missing. */
    Worded of(Letter letter) {
        ResourceBundle words = words(letter.language());
        Map<String, String> values = new HashMap<>(letter.values());
        values.put("site", site);
        String subject = fill(words.getString(letter.template() + ".subject"), values);
        String text =
                fill(words.getString(letter.template() + ".text") + "\n\n-- \n" + words.getString("foot"), values);
        return new Worded(
                words.getString("sender"),
                BREAKS.matcher(subject).replaceAll(" ").strip(),
                UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(""));
    }

    static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle(
                "messages.mail", Locale.of(language.code()), Wording.class.getClassLoader(), OF_ITS_LANGUAGE);
    }

    /** Once over the words of the template: what a value holds is never taken for a place. */
    private static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("the letter has no value for {" + place.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}

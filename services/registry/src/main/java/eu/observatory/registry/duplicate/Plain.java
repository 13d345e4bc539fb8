package eu.observatory.registry.duplicate;

import java.net.URI;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is the same, however it is written. */
final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://", Pattern.CASE_INSENSITIVE);
    private static final int SUBSCRIBER = 8;

    /** Words that tell the legal form, not the enterprise. */
    private static final Set<String> FORMS = Set.of(
            "asbl vzw vog aisbl association asso sarl sas scop scic sca scrl scrlfs sc srl bv bvba cv cvba cvso so fs"
                    .split(" "));

    private Plain() {}

    static String words(String text) {
        String letters = text.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        return OTHERS.matcher(bare).replaceAll(" ").strip();
    }

    static String name(String name) {
        return Stream.of(words(name.replace(".", "")).split(" "))
                .filter(word -> !FORMS.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** The host of a website; null where it is no address. */
    static @Nullable String host(String website) {
        try {
            String bare = SCHEME.matcher(website.strip()).replaceFirst("");
            String host = URI.create("http://" + bare).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    /** The last eight digits, which a number has with and without its country; null where there are fewer. */
    static @Nullable String phone(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.length() < SUBSCRIBER ? null : digits.substring(digits.length() - SUBSCRIBER);
    }

    /** How many of their trigrams two texts share, from 0 to 1. */
    static double similarity(String one, String other) {
        Set<String> all = trigrams(one);
        Set<String> others = trigrams(other);
        Set<String> common = new HashSet<>(all);
        common.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> trigrams(String text) {
        Set<String> found = new HashSet<>();
        for (String word : text.split(" ")) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length() && !word.isEmpty(); i++) {
                found.add(padded.substring(i, i + 3));
            }
        }
        return found;
    }
}

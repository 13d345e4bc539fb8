package eu.observatory.portal.enterprise;

import eu.observatory.portal.state.Contact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an enterprise says itself that it has, can and shows. */
record Offers(
        List<Equipment> equipment,
        List<Skill> skills,
        List<Certification> certifications,
        List<Reference> references,
        @Nullable Partnerships partnerships) {

    /** The languages in which something is looked for that is not there in the reader's. */
    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    record Equipment(
            @Nullable String concept,
            Map<String, String> name,
            @Nullable BigDecimal capacity,
            @Nullable String unit,
            Map<String, String> availability) {}

    record Skill(@Nullable String concept, Map<String, String> name) {}

    record Certification(
            String name,
            @Nullable String issuer,
            @Nullable LocalDate until,
            @Nullable String url) {

        /** Only what is a web address becomes a link. */
        public @Nullable String link() {
            return new Contact(null, null, url).link();
        }
    }

    record Reference(
            Map<String, String> title,
            @Nullable String client,
            @Nullable Integer year,
            @Nullable String url) {

        public @Nullable String link() {
            return new Contact(null, null, url).link();
        }
    }

    record Partnerships(boolean open, Map<String, String> text) {}

    /** A text in the language it is read in, or in another that it was written in. */
    record Said(String language, String text) {}

    /** The reader's language first; null where there is no text. */
    public static @Nullable Said said(Map<String, String> texts, String reader) {
        return Stream.concat(Stream.of(reader), LANGUAGES.stream())
                .filter(texts::containsKey)
                .findFirst()
                .map(language -> new Said(language, texts.getOrDefault(language, "")))
                .orElse(null);
    }
}

package eu.observatory.search.query;

import co.elastic.clients.elasticsearch.core.search.Hit;
import eu.observatory.platform.web.Language;
import eu.observatory.search.index.Document;
import eu.observatory.search.query.Item.Labelled;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one hit as an item of the answer. */
record ItemWriter(Document document, Hit<Document> hit, SearchPlan plan, Vocabulary vocabulary) {

    private static final String UNKNOWN = "und";
    private static final int LONGEST_SUMMARY = 240;

    Item item() {
        String titled = language(document.title());
        String described = language(document.summary());
        Near near = plan.criteria().near();
        return new Item(
                document.key(),
                document.type(),
                document.id(),
                document.owner(),
                document.region(),
                titled == null ? document.id() : document.title().getOrDefault(titled, document.id()),
                UNKNOWN.equals(titled) ? null : titled,
                described == null ? null : shortened(document.summary().getOrDefault(described, "")),
                document.activities().stream()
                        .map(id -> new Labelled(id, vocabulary.label(id)))
                        .toList(),
                commune(),
                document.point(),
                document.lenses().stream().map(Item.Standing::of).toList(),
                family(),
                document.headcount(),
                document.sample(),
                document.status(),
                near == null || document.point() == null ? null : near.distance(document.point()),
                Highlighting.of(hit.highlight(), titled),
                Why.of(hit.matchedQueries().keySet(), plan.text(), vocabulary.language()));
    }

    /** The reader's language, else the source's. */
    private @Nullable String language(Map<String, String> texts) {
        return Stream.concat(Stream.of(vocabulary.language(), UNKNOWN), Language.CODES.stream())
                .filter(texts::containsKey)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Labelled commune() {
        String commune =
                document.territory() == null ? null : document.territory().commune();
        if (commune != null) {
            return new Labelled(commune, vocabulary.known(commune) ? vocabulary.label(commune) : locality(commune));
        }
        return null;
    }

    private String locality(String otherwise) {
        List<String> place = document.place();
        return place == null || place.isEmpty() ? otherwise : place.getFirst();
    }

    private @Nullable Labelled family() {
        String family = document.family();
        return family == null ? null : new Labelled(family, vocabulary.label("family:" + family));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_SUMMARY);
        return text.substring(0, end < LONGEST_SUMMARY / 2 ? LONGEST_SUMMARY : end) + "…";
    }
}

package eu.observatory.search.query;

import co.elastic.clients.elasticsearch.core.search.Hit;
import eu.observatory.platform.web.Language;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.Titles;
import eu.observatory.search.query.Item.Labelled;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one hit as an item of the answer. */
record ItemWriter(Document document, Hit<Document> hit, SearchPlan plan, Vocabulary vocabulary) {

    private static final int LONGEST_SUMMARY = 240;

    Item item() {
        String titled = language(document.title(), vocabulary.language());
        String described = language(document.summary(), vocabulary.language());
        Near near = plan.criteria().near();
        return new Item(
                document.key(),
                document.type(),
                document.kinds().stream()
                        .map(kind -> new Labelled(kind, vocabulary.kind(kind)))
                        .toList(),
                document.id(),
                document.owner(),
                document.region(),
                title(document.title(), document.id(), vocabulary.language()),
                Titles.UNKNOWN.equals(titled) ? null : titled,
                described == null ? null : shortened(document.summary().getOrDefault(described, "")),
                labelled(document.activities()),
                labelled(document.skills()),
                labelled(document.equipment()),
                labelled(document.federations()),
                commune(),
                document.point(),
                Item.Standing.of(document.lenses()),
                family(),
                document.headcount(),
                document.sample(),
                document.status(),
                document.since(),
                near == null || document.point() == null ? null : near.distance(document.point()),
                Highlighting.of(hit.highlight(), titled),
                Why.of(hit.matchedQueries().keySet(), plan.text(), vocabulary.language()));
    }

    private List<Labelled> labelled(List<String> ids) {
        return ids.stream().map(id -> new Labelled(id, vocabulary.label(id))).toList();
    }

    static String title(@Nullable Map<String, String> titles, String id, String language) {
        String titled = titles == null ? null : language(titles, language);
        return titles == null || titled == null ? id : titles.getOrDefault(titled, id);
    }

    /** The reader's language, else the source's. */
    private static @Nullable String language(Map<String, String> texts, String language) {
        return Stream.concat(Stream.of(language, Titles.UNKNOWN), Language.CODES.stream())
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
        return place.isEmpty() ? otherwise : place.getFirst();
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

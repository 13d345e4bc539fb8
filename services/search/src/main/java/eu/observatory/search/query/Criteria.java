package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.observatory.platform.web.Invalid;
import eu.observatory.search.query.Question.Sort;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question that makes sense. */
record Criteria(
        String q,
        Map<Filter, List<String>> filters,
        @Nullable Near near,
        @Nullable Box box,
        Sort sort,
        int limit) {

    private static final int LONGEST_Q = 200;
    private static final int DEFAULT_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    static Criteria of(Question question, @Nullable Near near) {
        String q = checked(question.q());
        Box box = Box.of(question.bbox());
        return new Criteria(q, filters(question), near, box, sort(question, q, near), limit(question.limit()));
    }

    /** Words, and nothing else. */
    static Criteria words(String asked) {
        String q = checked(asked);
        if (q.isEmpty()) {
            throw new Invalid("q", "The words that were asked for.");
        }
        return new Criteria(q, Map.of(), null, null, Sort.RELEVANCE, 1);
    }

    private static String checked(@Nullable String asked) {
        String q = asked == null ? "" : asked.strip();
        if (q.codePointCount(0, q.length()) > LONGEST_Q) {
            throw new Invalid("q", "At most " + LONGEST_Q + " characters; shorten the question.");
        }
        if (q.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid("q", "No control characters, please: words, a name or a number.");
        }
        return q;
    }

    /** What every result fulfils, whatever is chosen among the facets. */
    List<Query> always() {
        List<Query> always = new ArrayList<>();
        always.add(Query.of(query -> query.term(term -> term.field("deleted").value(false))));
        if (near != null) {
            always.add(near.query());
        }
        if (box != null) {
            always.add(box.query());
        }
        filters.forEach((filter, values) -> {
            if (!Facet.FILTERS.contains(filter)) {
                always.add(filter.query(values));
            }
        });
        return always;
    }

    /** What is chosen among the facets, but for one filter. */
    List<Query> chosenBut(@Nullable Filter spared) {
        return filters.entrySet().stream()
                .filter(entry -> Facet.FILTERS.contains(entry.getKey()) && entry.getKey() != spared)
                .map(entry -> entry.getKey().query(entry.getValue()))
                .toList();
    }

    /** The same for the same question, whatever the size of its pages. */
    String fingerprint() {
        String place = near == null ? "" : near.fingerprint();
        String question = q + '\n' + filters + '\n' + place + '\n' + box + '\n' + sort;
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)).toString();
    }

    List<String> values(Filter filter) {
        return filters.getOrDefault(filter, List.of());
    }

    Criteria sorted(Sort by) {
        return new Criteria(q, filters, near, box, by, limit);
    }

    /** In whichever part of the map. */
    Criteria anywhere() {
        return new Criteria(q, filters, near, null, sort, limit);
    }

    private static Map<Filter, List<String>> filters(Question question) {
        Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
        put(filters, Filter.TYPE, question.type());
        put(filters, Filter.COUNTRY, question.country());
        put(filters, Filter.REGION, question.region());
        put(filters, Filter.NUTS, question.nuts());
        put(filters, Filter.COMMUNE, question.commune());
        put(filters, Filter.ACTIVITY, question.activity());
        put(filters, Filter.SKILL, question.skill());
        put(filters, Filter.EQUIPMENT, question.equipment());
        put(filters, Filter.FEDERATION, question.federation());
        put(filters, Filter.KIND, question.kind());
        put(filters, Filter.FAMILY, question.family());
        put(filters, Filter.LENS, question.lens());
        put(filters, Filter.HEADCOUNT, question.headcount());
        put(filters, Filter.OWNER, question.owner());
        put(filters, Filter.STATUS, question.status());
        put(filters, Filter.SAMPLE, question.sample());
        return filters;
    }

    private static void put(Map<Filter, List<String>> filters, Filter filter, @Nullable List<String> given) {
        List<String> values = filter.values(given);
        if (!values.isEmpty()) {
            filters.put(filter, values);
        }
    }

    private static Sort sort(Question question, String q, @Nullable Near near) {
        if (question.sort() == Sort.DISTANCE && near == null) {
            throw new Invalid(
                    "sort", "Sorting by distance needs a point: add near=latitude,longitude or near=a place.");
        }
        if (question.sort() != null && (question.sort() != Sort.RELEVANCE || !q.isEmpty())) {
            return question.sort();
        }
        if (near != null && (near.radius() == null || q.isEmpty())) {
            return Sort.DISTANCE;
        }
        return q.isEmpty() ? Sort.NAME : Sort.RELEVANCE;
    }

    private static int limit(@Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > HIGHEST_LIMIT)) {
            throw new Invalid("limit", "Between 1 and " + HIGHEST_LIMIT + "; the next pages come by cursor.");
        }
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}

package eu.observatory.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.Reader;
import eu.observatory.search.Reader.Reply;
import java.util.List;

/**
 * A question with the activities that it may mean, written apart from the lexicon; nothing is judged by it but whether it
 * is understood.
 *
 * @param activities codes of NACE Rev. 2, of any level
 */
record FreshQuestion(String language, String question, List<String> activities) {

    private static final String NACE = "nace-rev2:";
    private static final int GROUP = 4;

    static List<FreshQuestion> all() {
        return Table.judged("fresh.csv").stream()
                .map(row -> new FreshQuestion(row.get("language"), row.get("question"), Table.list(row.get("nace"))))
                .toList();
    }

    boolean isUnderstoodBy(Reader reader) {
        Reply reply = reader.askIn(language, "/search?limit=1&q={q}", question);
        assertThat(reply.status()).as(question).isEqualTo(200);
        return reply.body()
                .path("interpretation")
                .path("concepts")
                .valueStream()
                .map(concept -> concept.path("id").asString())
                .filter(id -> id.startsWith(NACE))
                .map(id -> id.substring(NACE.length()))
                .anyMatch(this::isMeant);
    }

    private boolean isMeant(String code) {
        return activities.stream()
                .anyMatch(activity -> code.startsWith(activity) || code.length() >= GROUP && activity.startsWith(code));
    }
}

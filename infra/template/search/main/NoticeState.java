package eu.observatory.search.notice;

import eu.observatory.search.index.Document;
import eu.observatory.search.index.Draft;
import eu.observatory.search.index.Titles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What search needs of docs/events/notices.notices.schema.json. */
record NoticeState(
        String id, String owner, long revision, String region, Map<String, String> title, Map<String, String> body) {

    static final String TYPE = "notice";

    Document document(Instant since) {
        return new Draft(TYPE, owner, id)
                .titles(new Titles(title, List.of()))
                .texts(body, Map.of())
                .in(region, Document.Territory.of(region.substring(0, 2), above(), null), Stream.of())
                .done("active", false, since, revision);
    }

    /** The region and what it lies in: BE35 is in BE3. */
    private List<String> above() {
        return Stream.iterate(region, code -> code.length() > 2, code -> code.substring(0, code.length() - 1))
                .toList();
    }
}

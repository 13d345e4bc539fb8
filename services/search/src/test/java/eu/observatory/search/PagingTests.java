package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.Reader.Reply;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Each test has enterprises of an owner of its own. */
@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class PagingTests {

    private final Reader reader;
    private final EnterpriseFeed feed;
    private final IndexControl index;

    PagingTests(Reader reader, EnterpriseFeed feed, IndexControl index) {
        this.reader = reader;
        this.feed = feed;
        this.index = index;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&q=brasserie", "&q=brasserie&sort=name", "&near=50.5,3&q=brasserie&sort=distance"})
    void showsEverythingOnceWhileDocumentsChange(String question) {
        String owner = "walk" + Math.abs(question.hashCode());
        load(owner, 57);
        List<String> seen = new ArrayList<>();

        Reply page = reader.ask("/search?limit=10&owner={owner}" + question, owner);
        seen.addAll(page.records());
        for (int number = 1; page.body().has("next"); number++) {
            page = reader.ask(
                    "/search?limit=10&owner={owner}" + question + "&cursor={cursor}",
                    owner,
                    page.body().path("next").asString());
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            assertThat(page.body().path("total").asInt()).isEqualTo(57);
            seen.addAll(page.records());
            change(owner, number);
        }

        assertThat(seen).hasSize(57).doesNotHaveDuplicates();
    }

    @Test
    void hasNoNextOnTheLastPage() {
        load("exact", 20);

        Reply first = reader.ask("/search?limit=10&owner=exact");
        Reply last = reader.ask(
                "/search?limit=10&owner=exact&cursor={c}",
                first.body().path("next").asString());

        assertThat(reader.ask("/search?limit=20&owner=exact").body().has("next"))
                .isFalse();
        assertThat(last.records()).hasSize(10);
        Reply beyond = last.body().has("next")
                ? reader.ask(
                        "/search?limit=10&owner=exact&cursor={c}",
                        last.body().path("next").asString())
                : null;
        assertThat(beyond).isNull();
    }

    @Test
    void refusesACursorOfAnotherQuestion() {
        load("other", 5);
        String cursor =
                reader.ask("/search?limit=2&owner=other").body().path("next").asString();

        Reply reply = reader.ask("/search?limit=2&owner=other&q=brasserie&cursor={c}", cursor);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("field").asString()).isEqualTo("cursor");
    }

    @Test
    void refusesATamperedCursor() {
        load("tamper", 5);
        String cursor =
                reader.ask("/search?limit=2&owner=tamper").body().path("next").asString();

        String tampered = cursor.substring(0, cursor.length() - 4) + "AAAA";
        assertThat(reader.ask("/search?limit=2&owner=tamper&cursor={c}", tampered)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void saysHowToBeginAgainWhenAListWasLeftForTooLong() throws InterruptedException {
        load("late", 9);
        Reply first = reader.ask("/search?limit=3&owner=late");
        Reply second = reader.ask(
                "/search?limit=3&owner=late&cursor={c}",
                first.body().path("next").asString());
        Thread.sleep(5_000);

        Reply late = reader.ask(
                "/search?limit=3&owner=late&cursor={c}",
                second.body().path("next").asString());

        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body().path("type").asString()).isEqualTo("urn:observatory:problem:expired-cursor");
        assertThat(late.body().path("detail").asString()).contains("without cursor");
    }

    @Test
    void goesToTheLastOfMoreThanTenThousand() {
        for (int batch = 0; batch < 11; batch++) {
            int from = batch * 1_000;
            feed.take(IntStream.range(from, from + 1_000)
                    .mapToObj(
                            number -> Sample.of("many", "fr-siren-2%08d".formatted(number), 1, "Association " + number))
                    .toArray(Sample[]::new));
        }
        index.refresh();

        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            Reply page = reader.ask("/search?owner=many&limit=100&cursor={c}", cursor);
            assertThat(page.body().path("total").asInt()).isEqualTo(11_000);
            seen.addAll(page.records());
            cursor = page.body().path("next").asString("");
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(11_000);
    }

    /** The first page is read at another moment than the others. */
    @Test
    void showsOnceWhatMovesBetweenTheFirstPageAndTheSecond() {
        load("moves", 30);
        Reply page = reader.ask("/search?owner=moves&limit=10");
        List<String> seen = new ArrayList<>(page.records());
        String shown = seen.getFirst();
        String unseen = "fr-siren-100000009";
        assertThat(seen).doesNotContain(unseen);

        feed.take(
                Sample.of("moves", shown, 2, "Zwanze, passée à la fin"),
                Sample.of("moves", unseen, 2, "Aaa, passée au début"));
        index.refresh();
        while (page.body().has("next")) {
            page = reader.ask(
                    "/search?owner=moves&limit=10&cursor={c}",
                    page.body().path("next").asString());
            assertThat(page.body().path("total").asInt()).isEqualTo(30);
            seen.addAll(page.records());
        }

        assertThat(seen).hasSize(30).doesNotHaveDuplicates().contains(shown, unseen);
    }

    private void load(String owner, int count) {
        feed.take(IntStream.range(0, count)
                .mapToObj(number -> brewery(owner, number, 1, "Brasserie " + number))
                .toArray(Sample[]::new));
        index.refresh();
    }

    /** Renames one, deletes one and adds one between two pages. */
    private void change(String owner, int round) {
        feed.take(
                brewery(owner, 50 - round, 2, "AAA Brasserie renommée " + round),
                brewery(owner, 1_000 + round, 1, "Brasserie nouvelle " + round));
        feed.delete(owner, "fr-siren-1%08d".formatted(30 + round), 2);
        index.refresh();
    }

    private static Sample brewery(String owner, int number, long revision, String name) {
        return Sample.of(owner, "fr-siren-1%08d".formatted(number), revision, name)
                .in("fr-62765", "Saint-Omer", 50 + number % 7 * 0.1, 2 + number % 5 * 0.1, Corpus.SAINT_OMER);
    }
}

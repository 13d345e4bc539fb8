package eu.observatory.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalElasticsearch;
import eu.observatory.search.Reader;
import eu.observatory.search.Reader.Reply;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Asks every judged question of the running service; fails when it finds less than it found when this was written. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.search.index.alias=judged",
            "spring.kafka.listener.auto-startup=false",
            "management.server.port=0"
        })
@Import({LocalElasticsearch.class, JudgedCorpus.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class JudgedRelevanceTests {

    private final Reader reader;

    JudgedRelevanceTests(Reader reader) {
        this.reader = reader;
    }

    @Test
    void findsWhatWasJudgedRight() throws IOException {
        List<JudgedEnterprise> enterprises = JudgedEnterprise.all();
        Report report = new Report(Topic.all().stream()
                .flatMap(topic -> Topic.LANGUAGES.stream()
                        .map(language -> Outcome.of(topic, language, ask(topic, language), enterprises)))
                .toList());
        report.write();

        for (Summary summary : List.of(report.tuning(), report.heldOut())) {
            assertThat(summary.recall()).as("%s recall@20", summary.of()).isGreaterThanOrEqualTo(0.5);
            assertThat(summary.across())
                    .as("%s recall@20 across languages", summary.of())
                    .isGreaterThanOrEqualTo(0.39);
            assertThat(summary.ndcg()).as("%s nDCG@10", summary.of()).isGreaterThanOrEqualTo(0.43);
        }
    }

    private List<String> ask(Topic topic, String language) {
        Reply reply = reader.askIn(
                language,
                "/search?limit={limit}&q={q}",
                Measure.DEPTH,
                topic.questions().get(language));
        assertThat(reply.status()).as(topic.id()).isEqualTo(200);
        return reply.records();
    }
}

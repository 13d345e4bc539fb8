package eu.observatory.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalElasticsearch;
import eu.observatory.search.Reader;
import eu.observatory.search.Reader.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
            "observatory.search.index.read-timeout=60s",
            "observatory.search.query.advice=60s",
            "spring.kafka.listener.auto-startup=false",
            "management.server.port=0"
        })
@Import({LocalElasticsearch.class, JudgedCorpus.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class JudgedRelevanceTests {

    private static final int AT_ONCE = 4;

    private final Reader reader;

    JudgedRelevanceTests(Reader reader) {
        this.reader = reader;
    }

    @Test
    void findsWhatWasJudgedRight() throws IOException, InterruptedException, ExecutionException {
        Report report = new Report(outcomes(JudgedEnterprise.all()));
        report.write();

        holds(report.tuning(), 0.98, 0.96, 0.858);
        holds(report.heldOut(), 0.9, 0.875, 0.812);
    }

    /** Words that were written down class by class must carry questions that were written without them. */
    @Test
    void understandsWhatIsAskedInOtherWords() throws IOException {
        List<FreshQuestion> all = FreshQuestion.all();
        List<FreshQuestion> missed = all.stream()
                .filter(question -> !question.isUnderstoodBy(reader))
                .toList();
        Files.write(
                Path.of("target", "fresh.txt"),
                missed.stream().map(FreshQuestion::toString).toList());

        assertThat(missed).hasSizeLessThan(all.size() * 2 / 100);
    }

    /** A little under what was reached. */
    private static void holds(Summary summary, double recall, double across, double ndcg) {
        assertThat(summary.recall()).as("%s recall@20", summary.of()).isGreaterThanOrEqualTo(recall);
        assertThat(summary.across())
                .as("%s recall@20 across languages", summary.of())
                .isGreaterThanOrEqualTo(across);
        assertThat(summary.ndcg()).as("%s nDCG@10", summary.of()).isGreaterThanOrEqualTo(ndcg);
    }

    private List<Outcome> outcomes(List<JudgedEnterprise> enterprises) throws InterruptedException, ExecutionException {
        List<Callable<Outcome>> questions = Topic.all().stream()
                .flatMap(topic -> Topic.LANGUAGES.stream()
                        .<Callable<Outcome>>map(
                                language -> () -> Outcome.of(topic, language, ask(topic, language), enterprises)))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Outcome> answered : readers.invokeAll(questions)) {
                outcomes.add(answered.get());
            }
        }
        return outcomes;
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

package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalElasticsearch;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Advice that is not there in time keeps no reader waiting. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.search.index.alias=hurried",
            "observatory.search.query.advice=1ns",
            "spring.kafka.listener.auto-startup=false",
            "management.server.port=0"
        })
@Import({LocalElasticsearch.class, LoadedCorpus.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class HurriedAdviceTests {

    private final Reader reader;
    private final MeterRegistry meters;

    HurriedAdviceTests(Reader reader, MeterRegistry meters) {
        this.reader = reader;
        this.meters = meters;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search/map", "/search/clusters"})
    void answersWithoutAndCountsIt(String path) {
        double before = late();
        var reply = reader.ask(path + "?q=nenuiserie");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("items").size()).isZero();
        assertThat(reply.body().has("fallback")).isFalse();
        assertThat(late()).isEqualTo(before + 1);
    }

    @Test
    void showsWhatWasFoundAllTheSame() {
        assertThat(reader.ask("/search?q=buissonniere").records()).containsExactly("fr-siren-000000042");
    }

    private double late() {
        return meters.get("observatory.search.advice.late").counter().count();
    }
}

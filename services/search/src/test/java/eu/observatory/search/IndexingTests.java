package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.platform.event.Poison;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import eu.observatory.search.reference.ReferenceFeed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class IndexingTests {

    private static final String TOPIC = "registry.enterprises";

    private final Reader reader;
    private final EnterpriseFeed feed;
    private final ReferenceFeed reference;
    private final IndexControl index;

    IndexingTests(Reader reader, EnterpriseFeed feed, ReferenceFeed reference, IndexControl index) {
        this.reader = reader;
        this.feed = feed;
        this.reference = reference;
        this.index = index;
    }

    @Test
    void neverPutsAnOlderStateOverANewerOne() {
        feed.take(Sample.of("order", "fr-siren-300000001", 5, "Nouveau nom"));
        feed.take(Sample.of("order", "fr-siren-300000001", 4, "Ancien nom"));
        feed.take(Sample.of("order", "fr-siren-300000001", 5, "Nom répété"));

        assertThat(titles("order")).containsExactly("Nouveau nom");
    }

    @Test
    void keepsTheNewestOfSeveralStatesInOneBatch() {
        feed.take(
                Sample.of("batch", "fr-siren-300000002", 1, "Un"),
                Sample.of("batch", "fr-siren-300000002", 3, "Trois"),
                Sample.of("batch", "fr-siren-300000002", 2, "Deux"));

        assertThat(titles("batch")).containsExactly("Trois");
    }

    @Test
    void doesNotBringADeletedThingBackWithAnOlderState() {
        feed.take(Sample.of("gone", "fr-siren-300000003", 1, "Présente"));
        feed.delete("gone", "fr-siren-300000003", 3);
        feed.take(Sample.of("gone", "fr-siren-300000003", 2, "Revenante"));

        assertThat(titles("gone")).isEmpty();

        feed.take(Sample.of("gone", "fr-siren-300000003", 4, "Recréée"));
        assertThat(titles("gone")).containsExactly("Recréée");
    }

    @Test
    void deletesWhatItNeverSaw() {
        feed.delete("unseen", "fr-siren-300000004", 2);
        feed.take(Sample.of("unseen", "fr-siren-300000004", 1, "Trop tard"));

        assertThat(titles("unseen")).isEmpty();
    }

    @Test
    void keepsTheSameRecordOfTwoOwnersApart() {
        feed.take(
                Sample.of("owner-a", "fr-siren-300000005", 1, "Chez A"),
                Sample.of("owner-b", "fr-siren-300000005", 1, "Chez B"));

        assertThat(titles("owner-a")).containsExactly("Chez A");
        assertThat(titles("owner-b")).containsExactly("Chez B");
    }

    @Test
    void namesAConceptThatArrivesAfterTheEnterprise() {
        feed.take(Sample.of("early", "fr-siren-300000006", 1, "Arrivée la première")
                .doing("01.13"));
        reference.concept("nace-rev2:01.13", Map.of("fr", "Culture de légumes"), Map.of("fr", List.of("maraîchage")));
        index.refresh();

        assertThat(reader.ask("/search?owner=early&q=maraichage")
                        .body()
                        .path("items")
                        .toString())
                .contains("Culture de légumes");
    }

    @Test
    void setsAStateThatDoesNotFitAsideAndKeepsTheOthers() {
        Sample misplaced = Sample.of("poison", "fr-siren-300000008", 1, "Au pôle")
                .with("position", Map.of("lat", 991, "lon", 0, "precision", "address"));

        assertThatThrownBy(() -> feed.take(
                        Sample.of("poison", "fr-siren-300000007", 1, "Avant"),
                        misplaced,
                        Sample.of("poison", "fr-siren-300000009", 1, "Après")))
                .isInstanceOf(Poison.class);
        assertThat(titles("poison")).containsExactlyInAnyOrder("Avant", "Après");
    }

    @Test
    void blamesNoStateForAnIndexThatMayNotBeWritten() {
        Sample later = Sample.of("blocked", "fr-siren-300000012", 1, "Plus tard");
        index.block(true);
        try {
            assertThatThrownBy(() -> feed.take(later))
                    .isNotInstanceOf(Poison.class)
                    .hasMessageContaining("cannot take changes");
        } finally {
            index.block(false);
        }
        feed.take(later);

        assertThat(titles("blocked")).containsExactly("Plus tard");
    }

    @Test
    void setsAsideWhatCannotBeRead() {
        var broken = Records.state(TOPIC, "poison", "fr-siren-300000010", 1, Map.of("id", List.of()));

        assertThatThrownBy(() -> feed.take(List.of(broken))).isInstanceOf(Poison.class);
    }

    @Test
    void takesAnEnterpriseWithoutAnyName() {
        Sample nameless = Sample.of("nameless", "fr-siren-300000011", 1, " ");

        feed.take(nameless);

        assertThat(titles("nameless")).containsExactly("fr-siren-300000011");
    }

    private List<String> titles(String owner) {
        index.refresh();
        return reader.ask("/search?owner={owner}", owner)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }
}

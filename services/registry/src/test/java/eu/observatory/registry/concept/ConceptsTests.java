package eu.observatory.registry.concept;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.outbox.State;
import eu.observatory.platform.test.EventSchemas;
import eu.observatory.registry.RegistryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class ConceptsTests {

    @Autowired
    private Concepts concepts;

    @Autowired
    private ConceptPublication publication;

    @Autowired
    private Labels labels;

    @Autowired
    private TransactionTemplate backgroundTransactions;

    @Autowired
    private JsonMapper json;

    @Test
    void coreIsStoredAndKeepsTheContractOfItsTopic() {
        List<String> keys = new CoreConcepts()
                .read().stream()
                        .map(concept -> ConceptPublication.key(concept.id()))
                        .toList();

        assertThat(publication.render(keys))
                .hasSameSizeAs(keys)
                .allSatisfy(state ->
                        EventSchemas.validate(ConceptPublication.TOPIC, json.writeValueAsString(state.body())));
    }

    @Test
    void coreAgainChangesNothing() {
        assertThat(write(new CoreConcepts().read(), Concepts.CORE)).isZero();
    }

    @Test
    void officialNameOutlivesTheCoreAndKeepsItsWords() {
        Concept core = Concept.of("nace-rev2", "00.01", 4, null, Map.of("fr", "Essai", "nl", "Proef"))
                .withTerms(Map.of("fr", List.of("mot")));
        Concept official = Concept.of("nace-rev2", "00.01", 4, "00.0", Map.of("fr", "Essai officiel"));
        write(List.of(core), Concepts.CORE);

        assertThat(write(List.of(official), "nace")).isOne();
        assertThat(write(List.of(official), "nace")).isZero();
        ConceptState stored = stored("nace-rev2:00.01");
        assertThat(stored.labels()).isEqualTo(Map.of("fr", "Essai officiel", "nl", "Proef"));
        assertThat(stored.terms()).isEqualTo(Map.of("fr", List.of("mot")));
        assertThat(stored.parent()).isEqualTo("nace-rev2:00.0");
        assertThat(stored.revision()).isEqualTo(2);
    }

    @Test
    void joineryIsKnownByItsEverydayWordsInFourLanguages() {
        assertThat(stored("nace-rev2:43.32").terms())
                .satisfies(terms -> assertThat(terms.get("fr")).contains("menuiserie"))
                .satisfies(terms -> assertThat(terms.get("nl")).contains("schrijnwerk"))
                .satisfies(terms -> assertThat(terms.get("de")).contains("Schreinerei"))
                .satisfies(terms -> assertThat(terms.get("en")).contains("joinery"));
    }

    @Test
    void namesConceptsAndPlacesInTheReadersLanguageOrTheNextBest() {
        List<String> ids = List.of("nace-rev2:F", "family:association", "be-62063", "BE32", "fr-62765", "none:such");

        assertThat(labels.labels(ids, "nl").block())
                .isEqualTo(Map.of(
                        "nace-rev2:F", "Bouwnijverheid",
                        "family:association", "Vereniging",
                        "be-62063", "Luik",
                        "BE32", "Provincie Henegouwen",
                        "fr-62765", "Sint-Omaars"));
        assertThat(labels.labels(List.of("fr-62765"), "en").block()).containsEntry("fr-62765", "Saint-Omer");
        assertThat(labels.labels(List.of(), "en").block()).isEmpty();
    }

    private ConceptState stored(String id) {
        State state = publication.render(List.of("hub:" + id)).getFirst();
        return json.readValue(json.writeValueAsString(state.body()), ConceptState.class);
    }

    private int write(List<Concept> batch, String dataset) {
        Integer changed = backgroundTransactions.execute(status -> concepts.write(batch, dataset));
        return changed == null ? -1 : changed;
    }
}

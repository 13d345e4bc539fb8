package eu.observatory.registry.territory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.outbox.State;
import eu.observatory.platform.test.EventSchemas;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.territory.Territory.Point;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class TerritoriesTests {

    private final Communes communes = new Communes(new Prefixes());

    @Autowired
    private Territories territories;

    @Autowired
    private TerritoryPublication publication;

    @Autowired
    private TransactionTemplate backgroundTransactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void coreIsStoredAndKeepsTheContractOfItsTopic() {
        List<String> keys = CoreTerritories.all().stream()
                .map(territory -> TerritoryPublication.key(territory.id()))
                .toList();

        assertThat(publication.render(keys))
                .hasSameSizeAs(keys)
                .allSatisfy(state ->
                        EventSchemas.validate(TerritoryPublication.TOPIC, json.writeValueAsString(state.body())));
    }

    @Test
    void publishesACommuneAsTheExampleShows() {
        State state = publication.render(List.of("hub:fr-62765")).getFirst();

        assertThat(state.region()).isEqualTo("FRE");
        assertThat(json.readTree(json.writeValueAsString(state.body())).at("/nuts"))
                .isEqualTo(json.readTree(EventSchemas.example("registry.territories.commune"))
                        .at("/nuts"));
    }

    @Test
    void coreAgainChangesNothing() {
        assertThat(write(CoreTerritories.all(), Territories.CORE)).isZero();
    }

    @Test
    void officialFileKeepsTheCoresCentroidAndItsNameOutlivesTheCore() {
        Territory core =
                communes.current("fr-62001", Map.of("fr", "Abl", "nl", "A"), List.of("62153"), new Point(50, 2));
        Territory official = communes.current("fr-62001", Map.of("fr", "Ablain"), List.of(), null);
        write(List.of(core), Territories.CORE);

        assertThat(write(List.of(official), "cog-2026")).isOne();
        assertThat(write(List.of(official), "cog-2026")).isZero();
        assertThat(write(List.of(core), Territories.CORE)).isZero();
        State state = publication.render(List.of("hub:fr-62001")).getFirst();
        TerritoryState stored = json.readValue(json.writeValueAsString(state.body()), TerritoryState.class);
        assertThat(stored.labels()).isEqualTo(Map.of("fr", "Ablain", "nl", "A"));
        assertThat(stored.position()).isEqualTo(new Point(50, 2));
        assertThat(stored.postCodes()).containsExactly("62153");
        assertThat(stored.revision()).isEqualTo(2);
    }

    @Test
    void marksOnlyWhatIsDifferent() {
        Territory one = communes.current("fr-62002", Map.of("fr", "Un"), List.of("62000"), null);
        Territory two = communes.current("fr-62003", Map.of("fr", "Deux"), List.of("62000"), null);
        write(List.of(one, two), "cog-2026");
        jdbc.sql("delete from outbox_mark").update();

        write(List.of(one, communes.current("fr-62003", Map.of("fr", "Trois"), List.of("62000"), null)), "cog-2026");

        assertThat(jdbc.sql("select key || ' ' || revision from outbox_mark where topic = 'registry.territories'")
                        .query(String.class)
                        .list())
                .containsExactly("hub:fr-62003 2");
    }

    private int write(List<Territory> batch, String dataset) {
        Integer changed = backgroundTransactions.execute(status -> territories.write(batch, dataset));
        return changed == null ? -1 : changed;
    }
}

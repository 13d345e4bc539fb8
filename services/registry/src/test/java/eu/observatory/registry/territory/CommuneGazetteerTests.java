package eu.observatory.registry.territory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.RegistryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class CommuneGazetteerTests {

    @Autowired
    private Gazetteer gazetteer;

    @Autowired
    private Territories territories;

    @Autowired
    private TransactionTemplate backgroundTransactions;

    @Test
    void placesAKnownCommuneInItsRegionsWithItsCentroid() {
        assertThat(gazetteer.commune("fr-62563")).hasValueSatisfying(place -> {
            assertThat(place.region()).isEqualTo("FRE");
            assertThat(place.nuts()).containsExactly("FRE", "FRE1", "FRE12");
            assertThat(place.lat()).isBetween(50.46, 50.48);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "fr-13055, FRL,  FRL04",
        "fr-2A004, FRM,  FRM01",
        "fr-97411, FRY4, FRY40",
        "be-25031, BE3,  BE310",
        "be-63023, BE3,  BE336",
        "be-63004, BE3,  BE335",
        "be-44021, BE2,  BE234"
    })
    void placesAnUnknownCommuneByThePrefixOfItsCode(String commune, String region, String nuts3) {
        assertThat(gazetteer.commune(commune)).hasValueSatisfying(place -> {
            assertThat(place.region()).isEqualTo(region);
            assertThat(place.nuts()).endsWith(nuts3);
        });
    }

    @ParameterizedTest
    @CsvSource({"fr-99100", "be-99001", "lu-0101", "xx", "fr-"})
    void knowsNoPlaceOutsideTheKnownPrefixes(String commune) {
        assertThat(gazetteer.commune(commune)).isEmpty();
    }

    @Test
    void followsAMergerToTheCommuneOfToday() {
        assertThat(gazetteer.commune("be-82005")).map(Place::id).hasValue("be-82039");
    }

    @ParameterizedTest
    @CsvSource({
        "BE, 5000, Namur,               be-92094",
        "BE, 7780, COMINES-WARNETON,    be-57097",
        "BE, 5100, Jambes,              be-92094",
        "BE, OOOO, Saint Vith,          be-63067",
        "BE, 9999, BERTOGNE,            be-82039",
        "FR, 62500, SAINT-OMER,         fr-62765",
        "FR, 97250, Saint-Pierre,       fr-97225"
    })
    void findsTheCommuneOfAnAddress(String country, String postCode, String locality, String commune) {
        assertThat(gazetteer.communeOf(country, postCode, locality)).hasValue(commune);
    }

    @Test
    void knowsANewCommuneAsSoonAsItsTransactionIsOver() {
        Territory town = new Communes(new Prefixes())
                .current("fr-59999", Map.of("fr", "Neuve-Ville"), List.of("59999"), new Territory.Point(50.5, 3.5));
        backgroundTransactions.executeWithoutResult(status -> {
            territories.write(List.of(town), "cog-2026");
            assertThat(gazetteer.commune("fr-59999")).map(Place::lat).isEmpty();
        });

        assertThat(gazetteer.commune("fr-59999")).map(Place::lat).hasValue(50.5);
        assertThat(gazetteer.communeOf("FR", "59999", null)).hasValue("fr-59999");
    }

    @Test
    void leavesTheCommuneOpenWhereNothingDecides() {
        assertThat(gazetteer.communeOf("BE", "9070", "Destelbergen")).isEmpty();
        assertThat(gazetteer.communeOf("FR", "", null)).isEmpty();
    }
}

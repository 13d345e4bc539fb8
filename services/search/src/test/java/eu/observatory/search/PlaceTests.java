package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.Reader.Reply;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import eu.observatory.search.reference.ReferenceFeed;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

/** Where things are: near a place by its name, in a box, and where establishments are. */
@BareSearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class PlaceTests {

    private final Reader reader;
    private final EnterpriseFeed feed;
    private final ReferenceFeed reference;
    private final IndexControl index;

    PlaceTests(Reader reader, EnterpriseFeed feed, ReferenceFeed reference, IndexControl index) {
        this.reader = reader;
        this.feed = feed;
        this.reference = reference;
        this.index = index;
    }

    @BeforeEach
    void load() {
        index.await();
        reference.place("be-53053", "commune", Map.of("fr", "Mons", "nl", "Bergen"), 50.4542, 3.9567);
        reference.place("fr-30173", "commune", Map.of("fr", "Mons"), 44.108, 4.1965);
        reference.place("fr-83080", "commune", Map.of("fr", "Mons"), 43.6906, 6.7145);
        reference.place("BE323", "nuts3", Map.of("fr", "Arr. Mons", "de", "Bez. Mons"), 50.43, 3.95);
        feed.take(
                Sample.of("places", "be-kbo-0500000001", 1, "NET SERVICES")
                        .doing("81.21")
                        .in("be-53053", "Mons", 50.4542, 3.9567, Corpus.MONS)
                        .lens("legal-form", "unknown")
                        .lens("principles", "in"),
                Sample.of("places", "be-kbo-0500000002", 1, "NET ET BUREAUX")
                        .doing("81.21")
                        .in("be-53053", "Mons", 50.46, 3.96, Corpus.MONS)
                        .lens("legal-form", "unknown")
                        .lens("principles", "unknown"),
                Sample.of("places", "fr-siren-510000003", 1, "NET AU SUD")
                        .doing("81.21")
                        .in("fr-30173", "Mons", 44.108, 4.1965, "FRJ", "FRJ1", "FRJ12")
                        .lens("legal-form", "in"),
                Sample.of("places", "fr-siren-510000004", 1, "FIDJI NET")
                        .in("fr-98611", "Îles", -17.8, 178.9, "FRY", "FRY9", "FRY99"),
                Sample.of("places", "fr-siren-510000005", 1, "DEUX TOITS")
                        .in("fr-62765", "Saint-Omer", 50.7486, 2.2612, Corpus.SAINT_OMER)
                        .alsoIn("51000000500027", "fr-59183", "59140", "Dunkerque"));
        index.refresh();
    }

    @ParameterizedTest
    @CsvSource({"Mons", "mons", "Bergen", "be-53053", "MONS "})
    void standsNearAPlaceByItsName(String place) {
        Reply reply = reader.ask("/search?owner=places&near={near}&radius=15km", place);

        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        assertThat(reply.records()).containsExactlyInAnyOrder("be-kbo-0500000001", "be-kbo-0500000002");
        JsonNode near = reply.body().path("interpretation").path("near");
        assertThat(near.path("id").asString()).isEqualTo("be-53053");
        assertThat(near.path("label").asString()).isEqualTo("Mons");
    }

    @Test
    void takesThePlaceWhereMostIsAndNamesTheOthers() {
        JsonNode near = reader.ask("/search?owner=places&near=Mons")
                .body()
                .path("interpretation")
                .path("near");

        assertThat(near.path("id").asString()).isEqualTo("be-53053");
        assertThat(near.path("alternatives")
                        .valueStream()
                        .map(place -> place.path("id").asString()))
                .containsExactly("fr-30173", "fr-83080");
        assertThat(reader.ask("/search?owner=places&near=fr-30173&radius=5km").records())
                .containsExactly("fr-siren-510000003");
    }

    @Test
    void answersWhoNearMonsCleansOfficesAndIsRecognised() {
        reference.concept("nace-rev2:81.21", Map.of("fr", "Nettoyage courant des bâtiments"), Map.of());
        reference.concept("lexicon:office-cleaning", Map.of("fr", "Nettoyage de bureaux"), Map.of());
        index.refresh();

        assertThat(reader.ask("/search?owner=places&near=Mons&radius=20km&activity=81.21&lens=any:in")
                        .records())
                .containsExactly("be-kbo-0500000001");
        assertThat(reader.ask("/search?owner=places").facet("lens")).containsEntry("any:in", 2);
    }

    @ParameterizedTest
    @CsvSource({"Atlantis", "'91,0'", "'50.1;3'", "'1,2,3'"})
    void saysSoWhenThePlaceIsNotKnown(String place) {
        Reply reply = reader.ask("/search?near={near}", place);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("field").asString()).isEqualTo("near");
        assertThat(reply.body().path("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "3.9,50.4,4.0,50.5 2",
                "-180,-90,180,90 5",
                "178,-20,-178,-10 1",
                "-178,-20,178,-10 0",
                "3.9567,50.4542,3.9567,50.4542 1",
            })
    void keepsToABox(String box, int expected) {
        Reply reply = reader.ask("/search?owner=places&bbox={box}", box);

        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        assertThat(reply.records()).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({"'3,51,4,50'", "'NaN,0,1,1'", "'181,0,182,1'", "'0,0,0,91'", "'1,2,3'", "Infinity", "'1e9,0,1,1'"})
    void refusesABoxThatIsNone(String box) {
        Reply reply = reader.ask("/search?bbox={box}", box);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("field").asString()).isEqualTo("bbox");
    }

    @Test
    void findsAnEnterpriseWhereItsEstablishmentsAre() {
        assertThat(reader.ask("/search?owner=places&commune=fr-59183").records())
                .containsExactly("fr-siren-510000005");
        assertThat(reader.ask("/search?owner=places&q=Dunkerque").records()).containsExactly("fr-siren-510000005");
        assertThat(reader.ask("/search?owner=places&q=59140").records()).containsExactly("fr-siren-510000005");
        assertThat(reader.ask("/search?owner=places").facet("commune"))
                .containsEntry("fr-59183", 1)
                .containsEntry("fr-62765", 1);
        assertThat(reader.ask("/search?owner=places&commune=fr-59183")
                        .item("fr-siren-510000005")
                        .path("commune")
                        .path("id")
                        .asString())
                .isEqualTo("fr-62765");
    }

    @Test
    void doesNotKnowStreets() {
        assertThat(reader.ask("/search?owner=places&q=Hérisson").records()).isEmpty();
    }
}

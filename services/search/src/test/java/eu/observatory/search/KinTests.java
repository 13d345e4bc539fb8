package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.Reader.Reply;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import eu.observatory.search.reference.ReferenceFeed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Words of the same activity find each other where no code does; those of a drawer do not. */
@BareSearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class KinTests {

    private static final String CODED = "fr-siren-510000001";
    private static final String SPEAKS_OF_GRAVES = "be-kbo-1999510002";
    private static final String SPEAKS_OF_BARTER = "fr-siren-510000003";

    private final Reader reader;
    private final EnterpriseFeed enterprises;
    private final ReferenceFeed reference;
    private final IndexControl index;

    KinTests(Reader reader, EnterpriseFeed enterprises, ReferenceFeed reference, IndexControl index) {
        this.reader = reader;
        this.enterprises = enterprises;
        this.reference = reference;
        this.index = index;
    }

    @BeforeEach
    void load() {
        index.await();
        reference.concepts(List.of(
                activity(
                        "96.03", "Pompes funèbres", List.of("funérailles", "cercueils"), List.of("uitvaart", "graven")),
                row("coffins", "96.03", List.of("cercueils"), List.of("doodskisten")),
                row("graves", "96.03", List.of("funérailles"), List.of("uitvaart", "graven")),
                activity("94.99", "Autres associations", List.of("troc", "féminisme"), List.of("ruilhandel")),
                row("barter", "94.99", List.of("troc"), List.of("ruilhandel")),
                row("feminism", "94.99", List.of("féminisme"), List.of("vrouwenbeweging"))));
        enterprises.take(
                Sample.of("kin", CODED, 1, "ALPHA").doing("96.03"),
                Sample.of("kin", SPEAKS_OF_GRAVES, 1, "BETA").saying("nl", "Wij zorgen voor graven en perken."),
                Sample.of("kin", SPEAKS_OF_BARTER, 1, "GAMMA").saying("fr", "Le troc entre voisins."));
        index.refresh();
    }

    @Test
    void findsWhatIsDescribedInAnotherWordOfTheActivityAfterWhatCarriesItsCode() {
        Reply reply = ask("cercueils");

        assertThat(reply.records()).containsExactly(CODED, SPEAKS_OF_GRAVES);
        assertThat(reply.item(SPEAKS_OF_GRAVES).path("why").path(0).path("kind").asString())
                .isEqualTo("activity");
    }

    @Test
    void leavesOtherThingsInADrawerAlone() {
        assertThat(ask("troc").records()).containsExactly(SPEAKS_OF_BARTER);
        assertThat(ask("féminisme").records()).doesNotContain(SPEAKS_OF_BARTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Familienuitvaart", "uitvaartbedrijf", "uitvaartdienst"})
    void understandsTheKnownPartOfACompound(String compound) {
        assertThat(ask(compound).records()).contains(CODED);
    }

    private Reply ask(String q) {
        return reader.ask("/search?owner=kin&q={q}", q);
    }

    private static Map<String, Object> activity(String code, String label, List<String> french, List<String> dutch) {
        return concept("nace-rev2", code, label, french, dutch, List.of());
    }

    private static Map<String, Object> row(String code, String activity, List<String> french, List<String> dutch) {
        return concept("lexicon", code, french.getFirst(), french, dutch, List.of("nace-rev2:" + activity));
    }

    private static Map<String, Object> concept(
            String scheme, String code, String label, List<String> french, List<String> dutch, List<String> nace) {
        return Map.of(
                "id",
                scheme + ":" + code,
                "owner",
                "hub",
                "revision",
                1,
                "scheme",
                scheme,
                "code",
                code,
                "labels",
                Map.of("fr", label),
                "terms",
                Map.of("fr", french, "nl", dutch),
                "nace",
                nace);
    }
}

package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import eu.observatory.search.Reader.Reply;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import eu.observatory.search.organisation.OrganisationFeed;
import eu.observatory.search.reference.ReferenceFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** What enterprises can do, what they have, and the organisations that they belong to. */
@BareSearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class OfferTests {

    private static final String FEDERATION = "be-kbo-0419999904";
    private static final Path EXAMPLES =
            Path.of(System.getProperty("observatory.docs", "../../docs"), "events", "examples");

    /** As an enterprise says it itself. */
    private static final Map<String, Object> SAID = Map.of(
            "equipment",
            List.of(Map.of(
                    "name",
                    Map.of("fr", "Presse à jus mobile", "nl", "Mobiele sappers"),
                    "capacity",
                    400,
                    "availability",
                    Map.of("fr", "En automne"))),
            "skills",
            List.of(Map.of("concept", "nace-rev2:10.32"), Map.of("name", Map.of("de", "Mosterei"))),
            "certifications",
            List.of(Map.of("name", "Biogarantie")));

    private final Reader reader;
    private final EnterpriseFeed enterprises;
    private final OrganisationFeed organisations;
    private final ReferenceFeed reference;
    private final IndexControl index;

    OfferTests(
            Reader reader,
            EnterpriseFeed enterprises,
            OrganisationFeed organisations,
            ReferenceFeed reference,
            IndexControl index) {
        this.reader = reader;
        this.enterprises = enterprises;
        this.organisations = organisations;
        this.reference = reference;
        this.index = index;
    }

    @BeforeEach
    void load() throws IOException {
        index.await();
        reference.concept(
                "skill:stone-carving",
                Map.of("fr", "Taille de pierre", "nl", "Steenhouwen", "de", "Steinmetzarbeiten", "en", "Stone carving"),
                Map.of("en", List.of("stonemasonry")));
        reference.concept(
                "equipment:kiln", Map.of("fr", "Four céramique", "nl", "Keramiekoven", "en", "Kiln"), Map.of());
        enterprises.take(
                Sample.of("offers", "fr-siren-500000001", 1, "ALPHA")
                        .able("skill:stone-carving")
                        .belongingTo(FEDERATION),
                Sample.of("offers", "fr-siren-500000002", 1, "BETA")
                        .able("skill:stone-carving", "skill:welding")
                        .owning("equipment:kiln"),
                Sample.of("offers", "fr-siren-500000004", 1, "DELTA").with("offers", SAID),
                Sample.of("offers", "fr-siren-500000003", 1, "GAMMA")
                        .with(
                                "affiliations",
                                List.of(Map.of("organisation", FEDERATION, "from", "2001-01-01", "to", "2009-12-31"))));
        organisations.take(Files.readString(EXAMPLES.resolve("registry.organisations.federation.json"))
                .replace("\"hub\"", "\"offers\""));
        index.refresh();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "skill=skill:stone-carving 2",
                "skill=stone-carving 2",
                "skill=skill:welding&skill=skill:sewing 1",
                "equipment=kiln 1",
                "skill=stone-carving&equipment=kiln 1",
                "federation=be-kbo-0419999904 1",
                "kind=federation 1",
                "kind=commune 0",
                "type=organisation 1",
            })
    void filters(String filters, int expected) {
        assertThat(reader.ask("/search?owner=offers&" + filters).records()).hasSize(expected);
    }

    @Test
    void countsAndNamesThem() {
        Reply reply = reader.askIn("nl", "/search?owner=offers");

        assertThat(reply.facet("skill")).containsOnly(entry("skill:stone-carving", 2), entry("skill:welding", 1));
        assertThat(reply.facet("equipment")).containsOnly(entry("equipment:kiln", 1));
        assertThat(reply.facet("federation")).containsOnly(entry(FEDERATION, 1));
        assertThat(reply.facet("kind")).containsOnly(entry("federation", 1), entry("employers-body", 1));
        assertThat(reply.body().path("facets").toString())
                .contains("Steenhouwen", "Keramiekoven", "Fédération exemple", "Werkgeversorganisaties");
        assertThat(reply.item("fr-siren-500000001").path("skills").toString())
                .isEqualTo("[{\"id\":\"skill:stone-carving\",\"label\":\"Steenhouwen\"}]");
        assertThat(reply.item("fr-siren-500000001").path("federations").toString())
                .contains("Fédération exemple des entreprises sociales");
        assertThat(reply.item(FEDERATION).path("kinds").toString()).contains("\"federation\"", "\"Federaties\"");
    }

    @ParameterizedTest
    @CsvSource({
        "taille de pierre, fr",
        "Steenhouwen, fr",
        "stonemasonry, de",
        "Steinmetzarbeiten, nl",
        "Stone carving, en",
    })
    void findsWhoHasASkillByItsWordsInAnyLanguage(String words, String language) {
        assertThat(reader.askIn(language, "/search?owner=offers&q={q}", words).records())
                .contains("fr-siren-500000001", "fr-siren-500000002")
                .doesNotContain("fr-siren-500000003");
    }

    @ParameterizedTest
    @CsvSource({"presse à jus, nl", "sappers, fr", "Mosterei, en", "biogarantie, de"})
    void findsWhatAnEnterpriseSaysThatItHasAndCanInAnyLanguage(String words, String language) {
        Reply reply = reader.askIn(language, "/search?owner=offers&q={q}", words);

        assertThat(reply.records()).containsExactly("fr-siren-500000004");
        assertThat(reply.item("fr-siren-500000004").path("why").toString()).contains("\"text\"");
        assertThat(reply.item("fr-siren-500000004").path("highlights").toString())
                .contains("<mark>");
    }

    @Test
    void findsTheActivityThatASkillIsOf() {
        assertThat(reader.ask("/search?owner=offers&activity=10.3").records()).containsExactly("fr-siren-500000004");
    }

    @ParameterizedTest
    @CsvSource({"FEES", "federation exemple", "0419.999.904", "fédération des entreprises"})
    void findsAnOrganisationByNameAndNumber(String words) {
        Reply reply = reader.ask("/search?owner=offers&q={q}", words);

        assertThat(reply.records()).contains(FEDERATION);
        assertThat(reply.item(FEDERATION).path("type").asString()).isEqualTo("organisation");
        assertThat(reply.item(FEDERATION).path("id").asString()).isEqualTo("offers:organisation:" + FEDERATION);
    }

    @Test
    void keepsAnEnterpriseAndAnOrganisationOfOneIdApart() {
        enterprises.take(Sample.of("offers", FEDERATION, 3, "FEES ASBL").with("country", "BE"));
        index.refresh();
        try {
            assertThat(reader.ask("/search?owner=offers&q=0419999904")
                            .body()
                            .path("items")
                            .toString())
                    .contains("offers:enterprise:" + FEDERATION, "offers:organisation:" + FEDERATION);
        } finally {
            enterprises.delete("offers", FEDERATION, 4);
        }
    }

    @Test
    void forgetsAnOrganisationThatIsDeleted() {
        organisations.take("""
                {"id": "fr-siren-500000009", "owner": "offers", "revision": 1, "kinds": ["commune"], "country": "FR",
                 "status": "active", "sample": false, "names": [{"kind": "usual", "value": "Commune qui fusionne"}],
                 "identifiers": [], "nuts": [], "provenance": []}
                """);
        index.refresh();
        assertThat(reader.ask("/search?owner=offers&q=fusionne").records()).containsExactly("fr-siren-500000009");

        organisations.delete("offers", "fr-siren-500000009", 2);
        index.refresh();
        assertThat(reader.ask("/search?owner=offers&q=fusionne").records()).isEmpty();
    }
}

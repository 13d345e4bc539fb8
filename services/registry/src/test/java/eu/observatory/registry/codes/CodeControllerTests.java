package eu.observatory.registry.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.registry.territory.Gazetteer;
import eu.observatory.registry.territory.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@Import(LocalPostgres.class)
class CodeControllerTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Gazetteer gazetteer;

    private WebTestClient web = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    @Test
    void takesAnOperatorsOwnWordsAndWithdrawsThemAgain() {
        String header = "nace;fr;nl;de;en\n";
        String two = header + "95.29;vélociste d'insertion;;;\n95.29|43.32;bricoclub;klusclub;;\n";

        assertThat(load("lexicon", two).get("changed").asInt()).isEqualTo(2);
        assertThat(load("lexicon", two).get("changed").asInt()).isZero();
        assertThat(concept("lexicon:own-95.29-bricoclub")
                        .path("nace")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("nace-rev2:95.29", "nace-rev2:43.32");

        assertThat(load("lexicon", header + "95.29;bricoclub;klusclub;;fix-it club\n")
                        .get("changed")
                        .asInt())
                .isEqualTo(2);
        JsonNode withdrawn = concept("lexicon:own-95.29-velociste-d-insertion");
        assertThat(withdrawn.path("revision").asInt()).isEqualTo(2);
        assertThat(withdrawn.path("terms").isEmpty()).isTrue();
        assertThat(withdrawn.path("labels").isEmpty()).isTrue();
    }

    @Test
    void loadsFrenchCommunesAndFollowsTheirMergers() {
        String file = """
                code,nom,type,anciensCodes,chefLieu,codesPostaux,commune
                62991,Nouvelle-Ville,commune-actuelle,62992|62993,,62990,
                62992,Ancienne-Ville,commune-deleguee,,62991,,
                62995,Grande-Ville,commune-actuelle,,,62997|62998,
                62996,Grande-Ville 2e Arrondissement,arrondissement-municipal,,,62998,62995
                """;

        assertThat(load("communes-fr", file).get("changed").asInt()).isEqualTo(5);
        assertThat(load("communes-fr", file).get("changed").asInt()).isZero();
        assertThat(gazetteer.commune("fr-62992")).map(Place::id).hasValue("fr-62991");
        assertThat(gazetteer.commune("fr-62993")).map(Place::id).hasValue("fr-62991");
        assertThat(gazetteer.commune("fr-62996")).map(Place::id).hasValue("fr-62995");
        assertThat(gazetteer.communeOf("FR", "62990", "Ancienne Ville")).hasValue("fr-62991");
    }

    @Test
    void loadsBelgianCommunesPostCodesAndPositions() {
        load("communes-be", """
                nis,nom_nl,nom_fr,zip_principal,issu_de
                44088,Merelbeke-Melle,Merelbeke-Melle,9820,44040+44043
                """);
        load("postcodes-be", "zip,nis_2025\n9090,44088\n9820,44088\n,\n");
        load("positions-be", "9090,Melle,3.80,51.00\n9820,Merelbeke,3.74,51.00\n");

        assertThat(gazetteer.commune("be-44043")).hasValueSatisfying(place -> {
            assertThat(place.id()).isEqualTo("be-44088");
            assertThat(place.nuts()).endsWith("BE234");
            assertThat(place.lon()).isBetween(3.74, 3.80);
        });
        assertThat(gazetteer.communeOf("BE", "9090", null)).hasValue("be-44088");
    }

    @Test
    void loadsNomenclaturesOverTheCore() {
        load("naf-rev2", "\"Code\";\"Libellé\"\n\"4332A\";\"Travaux de menuiserie bois et PVC\"\n");
        load(
                "nace-rev2",
                "code,level,parent_compact,label_en\n43.32,4,433,Joinery installation\n01.12,4,011,Growing of rice\n");
        load(
                "nacebel-2008",
                "code;parent;nl;fr;de;en\n43320;4332;Schrijnwerk;Menuiserie;Bautischlerei;\n0112;011;Rijst;Riz é;Reis;\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        load("forms-fr", "code,libelle\n9220,Association déclarée \n");

        web.get()
                .uri("/concepts/naf-rev2:43.32A")
                .exchange()
                .expectBody()
                .jsonPath("$.nace[0]")
                .isEqualTo("nace-rev2:43.32");
        web.get()
                .uri("/concepts/nacebel-2008:43320")
                .exchange()
                .expectBody()
                .jsonPath("$.parent")
                .isEqualTo("nace-rev2:43.32");
        web.get()
                .uri("/concepts/nace-rev2:43.32")
                .exchange()
                .expectBody()
                .jsonPath("$.terms.fr[0]")
                .isEqualTo("menuiserie");
        web.get()
                .uri("/concepts/nace-rev2:01.12")
                .exchange()
                .expectBody()
                .jsonPath("$.labels.fr")
                .isEqualTo("Riz é")
                .jsonPath("$.labels.en")
                .isEqualTo("Growing of rice");
        web.get()
                .uri("/concepts/fr-cj:9220")
                .exchange()
                .expectBody()
                .jsonPath("$.parent")
                .isEqualTo("family:association");
    }

    @Test
    void loadsTheRealFiles() throws IOException {
        Path codes = realData().resolve("codes");
        assumeThat(codes).exists();
        load("communes-be", Files.readAllBytes(codes.resolve("DERIVED_be_communes_2025.csv")));
        load("postcodes-be", Files.readAllBytes(codes.resolve("DERIVED_be_zip_nis2020_from_kbo_addresses.csv")));
        load("positions-be", Files.readAllBytes(codes.resolve("be_zipcodes_geo.csv")));
        load("communes-fr", Files.readAllBytes(codes.resolve("fr_communes_cog2026.csv")));
        load("nacebel-2008", Files.readAllBytes(codes.resolve("nacebel-2008.csv")));
        load("nace-rev2", Files.readAllBytes(codes.resolve("nace_rev2.csv")));
        load("nace-rev2.1", Files.readAllBytes(codes.resolve("nace_rev2.1.csv")));
        load("naf-rev2", Files.readAllBytes(codes.resolve("naf_rev2_naf5.csv")));
        load("naf-2025", Files.readAllBytes(codes.resolve("naf2025.csv")));
        load("forms-fr", Files.readAllBytes(codes.resolve("insee_categories_juridiques_niv3.csv")));

        assertThat(gazetteer.commune("be-44021")).hasValueSatisfying(ghent -> {
            assertThat(ghent.lat()).isBetween(51.0, 51.1);
            assertThat(ghent.nuts()).endsWith("BE234");
        });
        assertThat(gazetteer.communeOf("BE", "9070", "Destelbergen")).hasValue("be-44013");
        assertThat(gazetteer.commune("be-11007")).map(Place::id).hasValue("be-11002");
        assertThat(gazetteer.commune("fr-69381")).map(Place::id).hasValue("fr-69123");
        assertThat(gazetteer.communeOf("FR", "33000", "BORDEAUX")).hasValue("fr-33063");
    }

    private WebTestClient.ResponseSpec put(String format, String file) {
        return web.put()
                .uri("/imports/codes/" + format + "?extractDate=2026-01-01")
                .bodyValue(file)
                .exchange();
    }

    private JsonNode concept(String id) {
        return Objects.requireNonNull(web.get()
                .uri("/concepts/{id}", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private JsonNode load(String format, Object file) {
        return Objects.requireNonNull(web.put()
                .uri("/imports/codes/" + format + "?extractDate=2026-01-01")
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    /** Beside the repository, or beside the folder of its worktrees; the tests pass without it. */
    private static Path realData() {
        Path root = Path.of(System.getProperty("observatory.docs", "docs")).toAbsolutePath();
        return Stream.iterate(root, Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data"))
                .filter(Files::exists)
                .findFirst()
                .orElse(root.resolve("absent"));
    }
}

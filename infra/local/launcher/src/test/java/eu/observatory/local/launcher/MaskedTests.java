package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What a unit asked not to be disclosed is nowhere: neither of one that never was public, whatever other files say of it, nor
 * of one that once was. Every hidden value holds the same word, which is looked for in all that the platform shows and keeps.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaskedTests {

    private static final String WORD = "zyxovir";
    private static final String NEVER = HostileSets.siren(900);
    private static final String ONCE = HostileSets.siren(901);
    private static final String BESIDE = HostileSets.siren(902);
    private static final String PERSON = HostileSets.siren(903);
    private static final String REFUSED = HostileSets.siren(904);
    private static final String OPEN = "Ateliers du Temoin Visible";

    private final Path files = Path.of("target/masked-sets").toAbsolutePath();
    private HostilePlatform platform;
    private Trace trace;

    @BeforeAll
    void bring() throws Exception {
        platform = HostilePlatform.only();
        trace = new Trace(platform);
        load(sirene("O", WORD + " once public"), "sirene", "masked", "2026-01-01", Map.of("territory", "FR"));
        load(list(), "list", "masked-list", "2026-01-01", Map.of("list", "insertion-fr"));
        load(
                evidence(),
                "list",
                "masked-evidence",
                "2026-01-01",
                Map.of(
                        "list",
                        "generic",
                        "lens",
                        "principles",
                        "authority",
                        "sample",
                        "rule",
                        "sample-principles@2026"));
        load(profile(), "profile", "masked-profiles", "2026-01-01", Map.of());
        platform.awaitIndexed();
        trace.awaitFound("/search?q=" + WORD, "fr-siren-" + ONCE);
        load(sirene("P", "[ND]"), "sirene", "masked", "2026-02-01", Map.of("territory", "FR"));
        trace.awaitPublished("fr-siren-" + ONCE, state -> state.matches("(?s).*\"masked\":\\s*true.*"));
        trace.awaitFound("/search?q=Temoin%20Visible", "fr-siren-" + BESIDE);
    }

    /** The unit and its places: what is hidden in one file is not in the other. */
    private List<Path> sirene(String standing, String name) throws Exception {
        HostileSets sets = new HostileSets(files);
        Sheet units = sets.unitsOf();
        Sheet places = sets.placesOf();
        unit(units, NEVER, "P", "[ND]");
        unit(units, ONCE, standing, name);
        unit(units, BESIDE, "O", OPEN);
        units.row(
                "siren",
                PERSON,
                "statutDiffusionUniteLegale",
                "O",
                "categorieJuridiqueUniteLegale",
                "1000",
                "nomUniteLegale",
                WORD,
                "prenom1UniteLegale",
                WORD,
                "etatAdministratifUniteLegale",
                "A");
        unit(units, REFUSED, "N", WORD + " not to be disclosed at all");
        for (String siren : List.of(NEVER, ONCE, PERSON, REFUSED)) {
            boolean hidden = siren.equals(ONCE) && standing.equals("P");
            place(places, siren, hidden ? "P" : "O");
        }
        place(places, BESIDE, "O");
        return List.of(units.write(files), places.write(files));
    }

    private static void unit(Sheet units, String siren, String standing, String name) {
        units.row(
                "siren",
                siren,
                "statutDiffusionUniteLegale",
                standing,
                "etatAdministratifUniteLegale",
                "A",
                "denominationUniteLegale",
                name,
                "denominationUsuelle1UniteLegale",
                standing.equals("P") ? "[ND]" : name + " usual",
                "categorieJuridiqueUniteLegale",
                "9220",
                "activitePrincipaleUniteLegale",
                "43.32A",
                "nomenclatureActivitePrincipaleUniteLegale",
                "NAFRev2");
    }

    private static void place(Sheet places, String siren, String standing) {
        boolean open = siren.equals(BESIDE);
        places.row(
                "siren",
                siren,
                "siret",
                HostileSets.luhn(siren + "0001"),
                "statutDiffusionEtablissement",
                standing,
                "etablissementSiege",
                "true",
                "libelleVoieEtablissement",
                open ? "RUE DU TEMOIN" : "RUE " + WORD,
                "codePostalEtablissement",
                standing.equals("P") ? "62" + WORD : "62500",
                "codeCommuneEtablissement",
                "62765",
                "etatAdministratifEtablissement",
                "A",
                "enseigne1Etablissement",
                open ? OPEN : "ENSEIGNE " + WORD);
    }

    private List<Path> list() throws Exception {
        return List.of(new Sheet("insertion.csv", "siret,kind,name,created_at,brand,website")
                .row(
                        "siret",
                        HostileSets.luhn(NEVER + "0001"),
                        "kind",
                        "ei",
                        "name",
                        WORD,
                        "brand",
                        WORD + " brand",
                        "website",
                        "https://" + WORD + ".example/")
                .row("siret", HostileSets.luhn(ONCE + "0001"), "kind", "ei", "name", WORD, "brand", WORD + " brand")
                .write(files));
    }

    private List<Path> evidence() throws Exception {
        return List.of(new Sheet("evidence.csv", "identifier,scheme,name,valid_from,valid_to,evidence")
                .row("identifier", NEVER, "scheme", "fr-siren", "name", WORD, "evidence", "agreement of " + WORD)
                .write(files));
    }

    private List<Path> profile() throws Exception {
        return List.of(new Sheet("profile.csv", "identifier,scheme,skills,equipment,affiliations,presentation_fr,email")
                .row(
                        "identifier",
                        NEVER,
                        "scheme",
                        "fr-siren",
                        "presentation_fr",
                        "Nous sommes " + WORD,
                        "email",
                        WORD + "@example.org")
                .row("identifier", ONCE, "scheme", "fr-siren", "presentation_fr", "Nous sommes " + WORD)
                .write(files));
    }

    static Stream<String> shown() {
        return Stream.concat(
                Stream.of(NEVER, ONCE, BESIDE, PERSON, REFUSED)
                        .map(siren -> "fr-siren-" + siren)
                        .flatMap(id -> Stream.of(
                                "/api/enterprises/" + id,
                                "/api/enterprises/" + id + "/history",
                                "/api/enterprises/" + id + "/duplicates",
                                "/api/organisations/" + id,
                                "/api/identifiers/" + id.substring(9),
                                "/fr/enterprises/" + id,
                                "/de/enterprises/" + id)),
                Stream.of(
                        "/api/enterprises?limit=100",
                        "/api/enterprises?dataset=masked&limit=100",
                        "/api/enterprises/export.csv",
                        "/api/enterprises/export.ndjson",
                        "/api/organisations/export.ndjson",
                        "/api/duplicates?limit=100",
                        "/api/datasets/masked/changes?limit=100",
                        "/api/search?limit=100",
                        "/api/search/feed",
                        "/api/search/map?level=commune",
                        "/api/search/clusters?zoom=8",
                        "/fr/datasets/masked/changes",
                        "/fr/search"));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void isInNothingThatIsShown(String path) throws Exception {
        assertThat(Answer.of(platform.site() + path).body().toLowerCase(Locale.ROOT))
                .doesNotContain(WORD);
    }

    @Test
    void isNotFoundByItsName() throws Exception {
        for (String path : List.of("/search?q=" + WORD, "/search?q=rue%20" + WORD, "/search?q=" + WORD + ".example")) {
            assertThat(platform.platform().api(path).path("items").toString()).doesNotContain(NEVER, ONCE);
        }
        assertThat(platform.platform().api("/suggestions?q=" + WORD).toString()).doesNotContain(NEVER, ONCE);
    }

    @Test
    void saysThatSomethingIsMaskedAndStaysWhereItIs() throws Exception {
        for (String siren : List.of(NEVER, ONCE)) {
            JsonNode state = platform.platform().api("/enterprises/fr-siren-" + siren);
            assertThat(state.path("masked").asBoolean()).isTrue();
            assertThat(state.path("address").path("commune").asString()).isEqualTo("fr-62765");
            assertThat(state.path("position").path("precision").asString()).isEqualTo("commune");
        }
    }

    @Test
    void leavesOutWhoIsNotToBeDisclosedAtAll() throws Exception {
        for (String siren : List.of(PERSON, REFUSED)) {
            assertThat(Answer.of(platform.site() + "/api/enterprises/fr-siren-" + siren)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void isInNoStateThatIsPublished() {
        Map<String, String> newest = trace.published();
        assertThat(newest).containsKey("hub:fr-siren-" + NEVER).containsKey("hub:fr-siren-" + ONCE);
        assertThat(newest.values())
                .allSatisfy(state -> assertThat(state.toLowerCase(Locale.ROOT)).doesNotContain(WORD));
    }

    @Test
    void isNotInTheIndex() throws Exception {
        String everything = trace.indexed();
        assertThat(everything).contains(NEVER, ONCE, OPEN);
        assertThat(everything.toLowerCase(Locale.ROOT)).doesNotContain(WORD);
    }

    @Test
    void isInNoLog() throws Exception {
        try (Stream<Path> logs = Files.walk(platform.run().resolve("logs"))) {
            List<Path> all = logs.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(4);
            for (Path log : all) {
                assertThat(Files.readString(log).toLowerCase(Locale.ROOT))
                        .as(log.toString())
                        .doesNotContain(WORD);
            }
        }
    }

    /** Where a list says it, it stays in what that list said, which nobody is shown. */
    @Test
    void isKeptOnlyWhereAnotherSourceSaidIt() throws Exception {
        assertThat(trace.tablesWith(WORD)).isSubsetOf("enterprise_source", "assertion");
        assertThat(trace.datasetsThatSay(WORD)).isSubsetOf("masked-list", "masked-profiles");
    }

    private void load(List<Path> files, String format, String dataset, String date, Map<String, Object> more)
            throws Exception {
        Map<String, Object> order = new HashMap<>(more);
        order.putAll(Map.of("format", format, "dataset", dataset, "extractDate", date, "complete", true));
        order.put("licence", "CC0-1.0");
        platform.load(files, order);
    }
}

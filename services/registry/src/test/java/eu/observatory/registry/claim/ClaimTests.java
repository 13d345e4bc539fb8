package eu.observatory.registry.claim;

import static eu.observatory.registry.claim.Claimed.ANNA;
import static eu.observatory.registry.claim.Claimed.BOB;
import static eu.observatory.registry.claim.Claimed.EDITOR;
import static eu.observatory.registry.claim.Claimed.FOREIGN;
import static eu.observatory.registry.claim.Claimed.MASKED;
import static eu.observatory.registry.claim.Claimed.REACHABLE;
import static eu.observatory.registry.claim.Claimed.UNKNOWN;
import static eu.observatory.registry.claim.Claimed.id;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.Api;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may claim what, and how a code proves it. */
@RegistryTest
class ClaimTests {

    @Autowired
    private Api api;

    @Autowired
    private Intake intake;

    @Autowired
    private ClaimJob job;

    @Autowired
    private Owners owners;

    @Autowired
    private JdbcClient jdbc;

    private Claimed set;

    @BeforeEach
    void begin() {
        set = Claimed.begin(intake, api, jdbc);
    }

    @Test
    void codeToThePublishedAddressMakesAnOwner() {
        JsonNode claim = set.claim(REACHABLE, "code", ANNA, 201);

        assertThat(claim.at("/status").asString()).isEqualTo("awaiting-code");
        assertThat(claim.at("/sentTo").asString()).isEqualTo("i…@atelier.example");
        assertThat(claim.at("/region").asString()).isEqualTo("BE3");
        assertThat(Instant.parse(claim.at("/until").asString()))
                .isBetween(Instant.now().plusSeconds(1_700), Instant.now().plusSeconds(1_900));
        assertThat(set.recipients()).containsExactly("info@atelier.example");
        assertThat(jdbc.sql("select encode(hash, 'escape') || encode(salt, 'escape') from claim_code")
                        .query(String.class)
                        .single())
                .doesNotContain(set.code());

        JsonNode accepted = set.prove(claim, set.code(), ANNA, 200);
        assertThat(accepted.at("/status").asString()).isEqualTo("accepted");
        assertThat(owners.of("anna").block()).containsExactly(REACHABLE);
        assertThat(api.get("/enterprises/" + REACHABLE + "/owners", EDITOR, 200)
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Sample anna");
        assertThat(set.recipients()).containsExactlyInAnyOrder("info@atelier.example", "anna@sample.example");
        assertThat(set.trail(REACHABLE)).startsWith("claim-proved", "claim-made");
    }

    @Test
    void fiveWrongCodesSpendACodeAndThreeCodesAClaim() {
        JsonNode claim = set.claim(REACHABLE, "code", ANNA, 201);
        for (int i = 0; i < 5; i++) {
            assertThat(set.prove(claim, set.wrong(), ANNA, 400).at("/field").asString())
                    .isEqualTo("code");
        }
        String spent = set.code();
        assertThat(set.prove(claim, spent, ANNA, 409).at("/detail").asString()).contains("worth nothing");

        api.post("/claims/" + id(claim) + "/codes", Map.of(), ANNA, 200);
        if (!set.code().equals(spent)) {
            set.prove(claim, spent, ANNA, 400);
        }
        api.post("/claims/" + id(claim) + "/codes", Map.of(), ANNA, 200);
        api.post("/claims/" + id(claim) + "/codes", Map.of(), ANNA, 429);
        assertThat(set.prove(claim, set.code(), ANNA, 200).at("/status").asString())
                .isEqualTo("accepted");
    }

    @Test
    void oneEnterpriseGetsFiveCodesADayWhoeverAsks() {
        for (int i = 0; i < 5; i++) {
            set.claim(REACHABLE, "code", Tokens.of(Role.CONTRIBUTOR).named("person" + i), 201);
        }
        set.claim(REACHABLE, "code", ANNA, 429);
        assertThat(set.recipients()).hasSize(5);
        assertThat(set.claim(REACHABLE, "editor", ANNA, 201).at("/status").asString())
                .isEqualTo("awaiting-editor");
    }

    @Test
    void codeThatIsOverProvesNothing() {
        JsonNode claim = set.claim(REACHABLE, "code", ANNA, 201);
        String code = set.code();
        jdbc.sql("update claim_code set until = now() - interval '1 second'").update();
        set.prove(claim, code, ANNA, 409);
        jdbc.sql("update claim set until = now() - interval '1 second'").update();
        assertThat(api.get("/claims/" + id(claim), ANNA, 200).at("/status").asString())
                .isEqualTo("expired");
        job.lapse();
        assertThat(jdbc.sql("select status from claim").query(String.class).single())
                .isEqualTo("expired");
        set.claim(REACHABLE, "code", ANNA, 201);
    }

    @Test
    void nobodyElseProvesOrSeesAClaim() {
        JsonNode claim = set.claim(REACHABLE, "code", ANNA, 201);

        set.prove(claim, set.code(), BOB, 403);
        api.get("/claims/" + id(claim), BOB, 403);
        api.get("/claims/" + id(claim), FOREIGN, 403);
        api.get("/claims/" + id(claim), EDITOR, 200);
        api.post("/claims/" + id(claim) + "/codes", Map.of(), BOB, 403);
        api.post("/claims/" + id(claim) + "/ending", Map.of("reason", "x"), BOB, 403);
        assertThat(api.get("/claims/mine", BOB, 200).at("/total").asInt()).isZero();
        assertThat(api.get("/claims/mine", ANNA, 200).at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void personHasOneClaimAtATimeAndTenADay() {
        set.claim(UNKNOWN, "editor", ANNA, 201);
        set.claim(UNKNOWN, "editor", ANNA, 409);
        jdbc.sql("""
                insert into claim (id, enterprise_id, region, proof, status, subject, language, created_at)
                select gen_random_uuid(), 'be-kbo-200000000' || i, 'BE3', 'editor', 'ended', 'anna', 'fr', now()
                from generate_series(1, 9) as i
                """).update();
        set.claim(REACHABLE, "editor", ANNA, 429);
    }

    @Test
    void partiallyPublicUnitIsNotClaimedAndUnknownOneIsNotFound() {
        set.claim(MASKED, "editor", ANNA, 409);
        set.claim("be-kbo-1999999999", "editor", ANNA, 404);
    }
}

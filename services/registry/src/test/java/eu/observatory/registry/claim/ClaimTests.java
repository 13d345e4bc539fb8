package eu.observatory.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.Namur;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class ClaimTests {

    private static final String REACHABLE = "be-kbo-1999000012";
    private static final String UNKNOWN = "be-kbo-1999000023";
    private static final String MASKED = "be-kbo-1999000034";
    private static final Tokens ANNA = Tokens.of(Role.CONTRIBUTOR).named("anna");
    private static final Tokens BOB = Tokens.of(Role.CONTRIBUTOR).named("bob");
    private static final Tokens EDITOR = Tokens.of(Role.EDITOR).named("editor").in("BE3");
    private static final Tokens FOREIGN =
            Tokens.of(Role.EDITOR).named("foreign").in("FRE");

    @Autowired
    private Intake intake;

    @Autowired
    private ClaimJob job;

    @Autowired
    private Claimants claimants;

    @Autowired
    private Owners owners;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void begin() {
        jdbc.sql(
                        "truncate enterprise, enterprise_source, enterprise_revision, outbox_mark, claim, claim_code, letter cascade")
                .update();
        intake.take(
                Namur.kbo(1),
                List.of(
                        Namur.facts(REACHABLE, "ATELIER ASBL", "info@atelier.example"),
                        Namur.facts(UNKNOWN, "SANS ADRESSE ASBL", null),
                        Namur.facts(MASKED, "CACHEE", null, true)));
    }

    @Test
    void codeToThePublishedAddressMakesAnOwner() {
        JsonNode claim = claim(REACHABLE, "code", ANNA, 201);

        assertThat(claim.at("/status").asString()).isEqualTo("awaiting-code");
        assertThat(claim.at("/sentTo").asString()).isEqualTo("i…@atelier.example");
        assertThat(claim.at("/region").asString()).isEqualTo("BE3");
        assertThat(Instant.parse(claim.at("/until").asString()))
                .isBetween(Instant.now().plusSeconds(1_700), Instant.now().plusSeconds(1_900));
        assertThat(recipients()).containsExactly("info@atelier.example");
        assertThat(jdbc.sql("select encode(hash, 'escape') || encode(salt, 'escape') from claim_code")
                        .query(String.class)
                        .single())
                .doesNotContain(code());

        JsonNode accepted = prove(claim, code(), ANNA, 200);
        assertThat(accepted.at("/status").asString()).isEqualTo("accepted");
        assertThat(owners.of("anna").block()).containsExactly(REACHABLE);
        assertThat(get("/enterprises/" + REACHABLE + "/owners", EDITOR, 200)
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Sample anna");
        assertThat(recipients()).containsExactlyInAnyOrder("info@atelier.example", "anna@sample.example");
        assertThat(trail(REACHABLE)).startsWith("claim-proved", "claim-made");
    }

    @Test
    void fiveWrongCodesSpendACodeAndThreeCodesAClaim() {
        JsonNode claim = claim(REACHABLE, "code", ANNA, 201);
        for (int i = 0; i < 5; i++) {
            assertThat(prove(claim, wrong(), ANNA, 400).at("/field").asString()).isEqualTo("code");
        }
        String spent = code();
        assertThat(prove(claim, spent, ANNA, 409).at("/detail").asString()).contains("worth nothing");

        post("/claims/" + id(claim) + "/codes", Map.of(), ANNA, 200);
        if (!code().equals(spent)) {
            prove(claim, spent, ANNA, 400);
        }
        post("/claims/" + id(claim) + "/codes", Map.of(), ANNA, 200);
        post("/claims/" + id(claim) + "/codes", Map.of(), ANNA, 429);
        assertThat(prove(claim, code(), ANNA, 200).at("/status").asString()).isEqualTo("accepted");
    }

    @Test
    void oneEnterpriseGetsFiveCodesADayWhoeverAsks() {
        for (int i = 0; i < 5; i++) {
            claim(REACHABLE, "code", Tokens.of(Role.CONTRIBUTOR).named("person" + i), 201);
        }
        claim(REACHABLE, "code", ANNA, 429);
        assertThat(recipients()).hasSize(5);
        assertThat(claim(REACHABLE, "editor", ANNA, 201).at("/status").asString())
                .isEqualTo("awaiting-editor");
    }

    @Test
    void codeThatIsOverProvesNothing() {
        JsonNode claim = claim(REACHABLE, "code", ANNA, 201);
        String code = code();
        jdbc.sql("update claim_code set until = now() - interval '1 second'").update();
        prove(claim, code, ANNA, 409);
        jdbc.sql("update claim set until = now() - interval '1 second'").update();
        assertThat(get("/claims/" + id(claim), ANNA, 200).at("/status").asString())
                .isEqualTo("expired");
        job.lapse();
        assertThat(jdbc.sql("select status from claim").query(String.class).single())
                .isEqualTo("expired");
        claim(REACHABLE, "code", ANNA, 201);
    }

    @Test
    void nobodyElseProvesOrSeesAClaim() {
        JsonNode claim = claim(REACHABLE, "code", ANNA, 201);

        prove(claim, code(), BOB, 403);
        get("/claims/" + id(claim), BOB, 403);
        get("/claims/" + id(claim), FOREIGN, 403);
        get("/claims/" + id(claim), EDITOR, 200);
        post("/claims/" + id(claim) + "/codes", Map.of(), BOB, 403);
        post("/claims/" + id(claim) + "/ending", Map.of("reason", "x"), BOB, 403);
        assertThat(get("/claims/mine", BOB, 200).at("/total").asInt()).isZero();
        assertThat(get("/claims/mine", ANNA, 200).at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void enterpriseWithoutAddressIsTheEditorsToDecide() {
        JsonNode claim = claim(UNKNOWN, "code", ANNA, 201);

        assertThat(claim.at("/status").asString()).isEqualTo("awaiting-editor");
        assertThat(claim.has("sentTo")).isFalse();
        assertThat(recipients()).isEmpty();
        assertThat(get("/claims", EDITOR, 200).at("/items/0/claimant/email").asString())
                .isEqualTo("anna@sample.example");
        assertThat(get("/claims", FOREIGN, 200).at("/total").asInt()).isZero();
        get("/claims?region=BE3", FOREIGN, 403);
        get("/claims", ANNA, 403);

        decide(claim, Map.of("decision", "accept"), FOREIGN, 403);
        decide(claim, Map.of("decision", "refuse"), EDITOR, 400);
        assertThat(decide(claim, Map.of("decision", "accept"), EDITOR, 200)
                        .at("/status")
                        .asString())
                .isEqualTo("accepted");
        decide(claim, Map.of("decision", "refuse", "reason", "late"), EDITOR, 409);
        assertThat(recipients()).containsExactly("anna@sample.example");
    }

    @Test
    void secondOwnerIsTheEditorsToDecideEvenWithACode() {
        JsonNode first = claim(REACHABLE, "code", ANNA, 201);
        String code = code();
        JsonNode second = claim(REACHABLE, "code", BOB, 201);
        String other = code();
        prove(first, code, ANNA, 200);

        assertThat(prove(second, other, BOB, 200).at("/status").asString()).isEqualTo("awaiting-editor");
        decide(second, Map.of("decision", "accept"), EDITOR, 200);
        assertThat(get("/enterprises/" + REACHABLE + "/owners", ANNA, 200)
                        .at("/total")
                        .asInt())
                .isEqualTo(2);
        JsonNode third = claim(REACHABLE, "code", Tokens.of(Role.CONTRIBUTOR).named("carla"), 201);
        assertThat(third.at("/status").asString()).isEqualTo("awaiting-editor");
    }

    @Test
    void personHasOneClaimAtATimeAndTenADay() {
        claim(UNKNOWN, "editor", ANNA, 201);
        claim(UNKNOWN, "editor", ANNA, 409);
        jdbc.sql("""
                insert into claim (id, enterprise_id, region, proof, status, subject, language, created_at)
                select gen_random_uuid(), 'be-kbo-200000000' || i, 'BE3', 'editor', 'ended', 'anna', 'fr', now()
                from generate_series(1, 9) as i
                """).update();
        claim(REACHABLE, "editor", ANNA, 429);
    }

    @Test
    void partiallyPublicUnitIsNotClaimedAndUnknownOneIsNotFound() {
        claim(MASKED, "editor", ANNA, 409);
        claim("be-kbo-1999999999", "editor", ANNA, 404);
    }

    @Test
    void ownerLeavesAndEditorEndsAnOwnershipWithAReason() {
        JsonNode claim = claim(UNKNOWN, "editor", ANNA, 201);
        decide(claim, Map.of("decision", "accept"), EDITOR, 200);
        post("/claims/" + id(claim) + "/ending", Map.of(), EDITOR, 400);
        post("/claims/" + id(claim) + "/ending", Map.of("reason", "wrong"), FOREIGN, 403);
        JsonNode ended = post("/claims/" + id(claim) + "/ending", Map.of("reason", "has left"), EDITOR, 200);
        assertThat(ended.at("/status").asString()).isEqualTo("ended");
        assertThat(owners.of("anna").block()).isEmpty();

        JsonNode again = claim(UNKNOWN, "editor", ANNA, 201);
        decide(again, Map.of("decision", "accept"), EDITOR, 200);
        post("/claims/" + id(again) + "/ending", Map.of(), ANNA, 200);
        assertThat(owners.of("anna").block()).isEmpty();
        assertThat(trail(UNKNOWN)).startsWith("claim-ended", "claim-accepted", "claim-made", "claim-ended");
    }

    @Test
    void nobodyDecidesAClaimOfTheirOwn() {
        Tokens both = Tokens.of(Role.CONTRIBUTOR, Role.EDITOR).named("both").in("BE3");
        JsonNode claim = claim(UNKNOWN, "editor", both, 201);

        decide(claim, Map.of("decision", "accept"), both, 403);
    }

    @Test
    void forgottenPersonOwnsNothingAndIsNowhereInTheClaims() {
        JsonNode claim = claim(UNKNOWN, "editor", ANNA, 201);
        decide(claim, Map.of("decision", "accept"), EDITOR, 200);
        assertThat(String.valueOf(claimants.export("anna").block())).contains("anna@sample.example", UNKNOWN);

        assertThat(claimants.erase("anna", Instant.now()).block()).isEqualTo(1);
        claimants.erase("editor", Instant.now()).block();
        assertThat(owners.of("anna").block()).isEmpty();
        assertThat(claimants.export("anna").blockOptional()).isEmpty();
        assertThat(jdbc.sql("select claim::text from claim").query(String.class).list())
                .noneMatch(row -> row.contains("anna") || row.contains("editor@"));
    }

    private JsonNode claim(String enterprise, String proof, Tokens who, int status) {
        return post("/enterprises/" + enterprise + "/claims", Map.of("proof", proof), who, status);
    }

    private JsonNode prove(JsonNode claim, String code, Tokens who, int status) {
        return post("/claims/" + id(claim) + "/code", Map.of("code", code), who, status);
    }

    private JsonNode decide(JsonNode claim, Map<String, String> decision, Tokens who, int status) {
        return post("/claims/" + id(claim) + "/decision", decision, who, status);
    }

    private static String id(JsonNode claim) {
        return claim.get("id").asString();
    }

    private JsonNode post(String path, Map<String, String> body, Tokens who, int status) {
        return read(
                web.post()
                        .uri(path)
                        .header("Authorization", who.bearer())
                        .bodyValue(body)
                        .exchange(),
                status);
    }

    private JsonNode get(String path, Tokens who, int status) {
        return read(web.get().uri(path).header("Authorization", who.bearer()).exchange(), status);
    }

    private JsonNode read(WebTestClient.ResponseSpec answer, int status) {
        byte[] body = answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return json.readTree(body);
    }

    /** As its reader has it from the letter. */
    private String code() {
        return jdbc.sql(
                        "select contents ->> 'code' from letter where template = 'claim.code' order by posted_at desc, id limit 1")
                .query(String.class)
                .single();
    }

    private String wrong() {
        return code().equals("000000") ? "000001" : "000000";
    }

    private List<String> recipients() {
        return jdbc.sql("select recipient from letter").query(String.class).list();
    }

    private List<String> trail(String enterprise) {
        return get("/enterprises/" + enterprise + "/trail?limit=4", EDITOR, 200)
                .get("items")
                .valueStream()
                .map(entry -> entry.get("what").asString())
                .toList();
    }
}

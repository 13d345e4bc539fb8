package eu.observatory.registry.claim;

import static eu.observatory.registry.claim.Claimed.ANNA;
import static eu.observatory.registry.claim.Claimed.BOB;
import static eu.observatory.registry.claim.Claimed.EDITOR;
import static eu.observatory.registry.claim.Claimed.FOREIGN;
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

/** What editors decide about claims, and how an ownership ends. */
@RegistryTest
class ClaimDecisionTests {

    @Autowired
    private Api api;

    @Autowired
    private Intake intake;

    @Autowired
    private Claimants claimants;

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
    void enterpriseWithoutAddressIsTheEditorsToDecide() {
        JsonNode claim = set.claim(UNKNOWN, "code", ANNA, 201);

        assertThat(claim.at("/status").asString()).isEqualTo("awaiting-editor");
        assertThat(claim.has("sentTo")).isFalse();
        assertThat(set.recipients()).isEmpty();
        assertThat(api.get("/claims", EDITOR, 200).at("/items/0/claimant/email").asString())
                .isEqualTo("anna@sample.example");
        assertThat(api.get("/claims", FOREIGN, 200).at("/total").asInt()).isZero();
        api.get("/claims?region=BE3", FOREIGN, 403);
        api.get("/claims", ANNA, 403);

        set.decide(claim, Map.of("decision", "accept"), FOREIGN, 403);
        set.decide(claim, Map.of("decision", "refuse"), EDITOR, 400);
        assertThat(set.decide(claim, Map.of("decision", "accept"), EDITOR, 200)
                        .at("/status")
                        .asString())
                .isEqualTo("accepted");
        set.decide(claim, Map.of("decision", "refuse", "reason", "late"), EDITOR, 409);
        assertThat(set.recipients()).containsExactly("anna@sample.example");
    }

    @Test
    void secondOwnerIsTheEditorsToDecideEvenWithACode() {
        JsonNode first = set.claim(REACHABLE, "code", ANNA, 201);
        String code = set.code();
        JsonNode second = set.claim(REACHABLE, "code", BOB, 201);
        String other = set.code();
        set.prove(first, code, ANNA, 200);

        assertThat(set.prove(second, other, BOB, 200).at("/status").asString()).isEqualTo("awaiting-editor");
        set.decide(second, Map.of("decision", "accept"), EDITOR, 200);
        assertThat(api.get("/enterprises/" + REACHABLE + "/owners", ANNA, 200)
                        .at("/total")
                        .asInt())
                .isEqualTo(2);
        JsonNode third =
                set.claim(REACHABLE, "code", Tokens.of(Role.CONTRIBUTOR).named("carla"), 201);
        assertThat(third.at("/status").asString()).isEqualTo("awaiting-editor");
    }

    @Test
    void ownerLeavesAndEditorEndsAnOwnershipWithAReason() {
        JsonNode claim = set.claim(UNKNOWN, "editor", ANNA, 201);
        set.decide(claim, Map.of("decision", "accept"), EDITOR, 200);
        api.post("/claims/" + id(claim) + "/ending", Map.of(), EDITOR, 400);
        api.post("/claims/" + id(claim) + "/ending", Map.of("reason", "wrong"), FOREIGN, 403);
        JsonNode ended = api.post("/claims/" + id(claim) + "/ending", Map.of("reason", "has left"), EDITOR, 200);
        assertThat(ended.at("/status").asString()).isEqualTo("ended");
        assertThat(owners.of("anna").block()).isEmpty();

        JsonNode again = set.claim(UNKNOWN, "editor", ANNA, 201);
        set.decide(again, Map.of("decision", "accept"), EDITOR, 200);
        api.post("/claims/" + id(again) + "/ending", Map.of(), ANNA, 200);
        assertThat(owners.of("anna").block()).isEmpty();
        assertThat(set.trail(UNKNOWN)).startsWith("claim-ended", "claim-accepted", "claim-made", "claim-ended");
    }

    @Test
    void nobodyDecidesAClaimOfTheirOwn() {
        Tokens both = Tokens.of(Role.CONTRIBUTOR, Role.EDITOR).named("both").in("BE3");
        JsonNode claim = set.claim(UNKNOWN, "editor", both, 201);

        set.decide(claim, Map.of("decision", "accept"), both, 403);
    }

    @Test
    void forgottenPersonOwnsNothingAndIsNowhereInTheClaims() {
        JsonNode claim = set.claim(UNKNOWN, "editor", ANNA, 201);
        set.decide(claim, Map.of("decision", "accept"), EDITOR, 200);
        assertThat(String.valueOf(claimants.export("anna").block())).contains("anna@sample.example", UNKNOWN);

        assertThat(claimants.erase("anna", Instant.now()).block()).isEqualTo(1);
        claimants.erase("editor", Instant.now()).block();
        assertThat(owners.of("anna").block()).isEmpty();
        assertThat(claimants.export("anna").blockOptional()).isEmpty();
        assertThat(jdbc.sql("select claim::text from claim").query(String.class).list())
                .noneMatch(row -> row.contains("anna") || row.contains("editor@"));
    }
}

package eu.observatory.registry.contribution;

import static eu.observatory.registry.contribution.Proposals.ANNA;
import static eu.observatory.registry.contribution.Proposals.BOB;
import static eu.observatory.registry.contribution.Proposals.EDITOR;
import static eu.observatory.registry.contribution.Proposals.ID;
import static eu.observatory.registry.contribution.Proposals.KILN;
import static eu.observatory.registry.contribution.Proposals.MASKED;
import static eu.observatory.registry.contribution.Proposals.OWNER;
import static eu.observatory.registry.contribution.Proposals.PRESS;
import static eu.observatory.registry.contribution.Proposals.id;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.Api;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.personal.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What owners publish and others propose. */
@RegistryTest
class ContributionTests {

    @Autowired
    private Api api;

    @Autowired
    private Intake intake;

    @Autowired
    private List<PersonalData> personal;

    @Autowired
    private JdbcClient jdbc;

    private Proposals set;

    @BeforeEach
    void begin() {
        set = Proposals.begin(intake, api, jdbc);
    }

    @Test
    void ownerPublishesAtOnce() {
        JsonNode done = set.contribute(0, PRESS, OWNER, 201);

        assertThat(done.at("/status").asString()).isEqualTo("accepted");
        assertThat(done.at("/published").asInt()).isEqualTo(1);
        assertThat(done.at("/decision/as").asString()).isEqualTo("owner");
        assertThat(set.enterprise().at("/offers/equipment/0/name/nl").asString())
                .isEqualTo("Mobiele pers");
        assertThat(set.letters()).isEmpty();
    }

    @Test
    void proposalOfSomebodyElseWaitsAndShowsWhatItWouldChange() {
        set.contribute(0, KILN, OWNER, 201);
        JsonNode proposal = set.contribute(1, PRESS, ANNA, 201);

        assertThat(proposal.at("/status").asString()).isEqualTo("submitted");
        assertThat(proposal.at("/author/name").asString()).isEqualTo("Sample anna");
        assertThat(proposal.toString()).doesNotContain("anna@sample.example");
        assertThat(Instant.parse(proposal.at("/due").asString()))
                .isBetween(Instant.now().plusSeconds(12 * 86_400), Instant.now().plusSeconds(17 * 86_400));
        assertThat(set.enterprise().at("/offers/equipment/0/name/fr").asString())
                .isEqualTo("Four à bois");

        assertThat(proposal.at("/mine").asBoolean()).isTrue();
        assertThat(api.get("/contributions/mine", ANNA, 200).at("/items/0/mine").asBoolean())
                .isTrue();
        assertThat(api.get("/contributions", EDITOR, 200).at("/items/0/mine").isBoolean())
                .isTrue();
        assertThat(api.get("/contributions", EDITOR, 200).at("/items/0/mine").asBoolean())
                .isFalse();

        JsonNode diff = api.get("/contributions/" + id(proposal), EDITOR, 200).get("diff");
        assertThat(diff.size()).isEqualTo(1);
        assertThat(diff.at("/0/section").asString()).isEqualTo("equipment");
        assertThat(diff.at("/0/before/0/name/fr").asString()).isEqualTo("Four à bois");
        assertThat(diff.at("/0/after/0/name/fr").asString()).isEqualTo("Presse mobile");
        assertThat(diff.at("/0/changedMeanwhile").asBoolean()).isFalse();
    }

    @Test
    void authorWithdrawsWhatWaits() {
        JsonNode proposal = set.contribute(0, PRESS, ANNA, 201);
        api.post("/contributions/" + id(proposal) + "/withdrawal", Map.of(), BOB, 403);
        api.post("/contributions/" + id(proposal) + "/withdrawal", Map.of(), ANNA, 200);
        set.decide(proposal, Map.of("decision", "accept"), EDITOR, 409);
        api.post("/contributions/" + id(proposal) + "/withdrawal", Map.of(), ANNA, 409);
    }

    @Test
    void staleBaseIsToldWhatIsCurrent() {
        set.contribute(0, KILN, OWNER, 201);
        JsonNode stale = set.contribute(0, PRESS, ANNA, 412);

        assertThat(stale.at("/type").asString()).isEqualTo("urn:observatory:problem:stale-revision");
        assertThat(stale.at("/current").asInt()).isEqualTo(1);
        set.contribute(0, PRESS, OWNER, 412);
    }

    @Test
    void namesTheFieldThatMayNotBe() {
        assertThat(set.contribute(0, Map.of("equipment", List.of(Map.of("capacity", 3))), ANNA, 400)
                        .at("/field")
                        .asString())
                .isEqualTo("statement.equipment[0].name");
        assertThat(set.contribute(0, Map.of("skills", List.of(Map.of("concept", "skill:none-such"))), ANNA, 400)
                        .at("/field")
                        .asString())
                .isEqualTo("statement.skills[0].concept");
        assertThat(set.contribute(0, Map.of("equipment", List.of(Map.of("capacity", "many"))), ANNA, 400)
                        .at("/field")
                        .asString())
                .isEqualTo("statement.equipment[0].capacity");
        assertThat(set.contribute(0, Map.of("equipment", List.of()), ANNA, 400)
                        .at("/field")
                        .asString())
                .isEqualTo("statement");
    }

    @Test
    void partiallyPublicUnitTakesNoContribution() {
        api.post(
                "/enterprises/" + MASKED + "/contributions",
                Map.of("base", 0, "statement", PRESS, "language", "fr"),
                EDITOR,
                409);
    }

    @Test
    void forgottenPersonIsAPseudonymInTheTrailAndNowhereElse() {
        set.contribute(0, PRESS, Tokens.of(Role.CONTRIBUTOR).named("zoe"), 201);
        assertThat(personal).extracting(PersonalData::what).contains("claims", "contributions", "trail");
        for (PersonalData data : personal) {
            data.export("zoe").block();
            data.erase("zoe", Instant.now()).block();
            assertThat(data.export("zoe").blockOptional()).isEmpty();
        }

        assertThat(api.get("/enterprises/" + ID + "/trail?limit=1", EDITOR, 200)
                        .at("/items/0/by")
                        .asString())
                .startsWith("person-");
        assertThat(jdbc.sql("select contribution::text from contribution")
                        .query(String.class)
                        .single())
                .doesNotContain("zoe")
                .contains("withdrawn");
    }
}

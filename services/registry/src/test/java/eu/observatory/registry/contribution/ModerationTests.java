package eu.observatory.registry.contribution;

import static eu.observatory.registry.contribution.Proposals.ANNA;
import static eu.observatory.registry.contribution.Proposals.BOB;
import static eu.observatory.registry.contribution.Proposals.EDITOR;
import static eu.observatory.registry.contribution.Proposals.FOREIGN;
import static eu.observatory.registry.contribution.Proposals.FRIENDLY;
import static eu.observatory.registry.contribution.Proposals.ID;
import static eu.observatory.registry.contribution.Proposals.KILN;
import static eu.observatory.registry.contribution.Proposals.OWNER;
import static eu.observatory.registry.contribution.Proposals.PRESS;
import static eu.observatory.registry.contribution.Proposals.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.Api;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What becomes of proposals: who sees them, who decides, and what the trail keeps. */
@RegistryTest
class ModerationTests {

    @Autowired
    private Api api;

    @Autowired
    private Intake intake;

    @Autowired
    private ContributionJob job;

    @Autowired
    private JdbcClient jdbc;

    private Proposals set;

    @BeforeEach
    void begin() {
        set = Proposals.begin(intake, api, jdbc);
    }

    @Test
    void onlyOwnerAndEditorOfTheRegionSeeAndDecide() {
        JsonNode proposal = set.contribute(0, PRESS, ANNA, 201);
        for (Tokens stranger : List.of(BOB, FOREIGN)) {
            api.get("/contributions/" + id(proposal), stranger, 403);
            set.decide(proposal, Map.of("decision", "accept"), stranger, 403);
        }
        set.decide(proposal, Map.of("decision", "accept"), ANNA, 403);
        api.get("/contributions?region=BE3", FOREIGN, 403);
        api.get("/contributions", BOB, 403);
        api.get("/contributions?enterprise=" + ID, BOB, 403);
        api.get("/enterprises/" + ID + "/trail", BOB, 403);
        api.get("/enterprises/" + ID + "/trail", FOREIGN, 403);
        api.get("/trail?region=BE3", FOREIGN, 403);
        assertThat(api.get("/contributions", FOREIGN, 200).at("/total").asInt()).isZero();
        assertThat(set.enterprise().at("/revision").asInt()).isEqualTo(1);
        assertThat(set.enterprise().has("offers")).isFalse();

        assertThat(api.get("/contributions", EDITOR, 200).at("/total").asInt()).isEqualTo(1);
        assertThat(api.get("/contributions?region=BE35", EDITOR, 200)
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(api.get("/contributions?enterprise=" + ID, OWNER, 200)
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get("/contributions/mine", ANNA, 200).at("/total").asInt())
                .isEqualTo(1);
        set.decide(proposal, Map.of("decision", "accept"), OWNER, 200);
        assertThat(set.enterprise().at("/revision").asInt()).isEqualTo(2);
        set.decide(proposal, Map.of("decision", "accept"), EDITOR, 409);
    }

    @Test
    void nobodyDecidesAContributionOfTheirOwn() {
        JsonNode proposal = set.contribute(0, PRESS, EDITOR, 201);
        assertThat(proposal.at("/status").asString()).isEqualTo("submitted");
        for (Map<String, Object> decision : List.<Map<String, Object>>of(
                Map.of("decision", "accept"),
                Map.of("decision", "accept", "statement", KILN),
                Map.of("decision", "refuse", "reason", "x"),
                Map.of("decision", "ask-back", "reason", "x"))) {
            assertThat(set.decide(proposal, decision, EDITOR, 403).at("/detail").asString())
                    .contains("of their own");
        }
        assertThat(set.enterprise().at("/revision").asInt()).isEqualTo(1);
        Tokens colleague = Tokens.of(Role.EDITOR).named("colleague").in("BE3");
        set.decide(proposal, Map.of("decision", "accept"), colleague, 200);
        assertThat(set.enterprise().at("/revision").asInt()).isEqualTo(2);
    }

    @Test
    void ownerWhoProposedBeforeOwningSaysItAgainInPlaceOfDeciding() {
        JsonNode proposal = set.contribute(0, PRESS, ANNA, 201);
        Tokens anna = Tokens.of(Role.CONTRIBUTOR).named("anna").organisation(ID);
        set.decide(proposal, Map.of("decision", "accept"), anna, 403);
        api.post("/contributions/" + id(proposal) + "/withdrawal", Map.of(), anna, 200);
        assertThat(set.contribute(0, PRESS, anna, 201).at("/status").asString()).isEqualTo("accepted");
    }

    @Test
    void editorAcceptsWithEdits() {
        JsonNode proposal = set.contribute(0, PRESS, ANNA, 201);
        JsonNode done = set.decide(proposal, Map.of("decision", "accept", "statement", KILN), EDITOR, 200);

        assertThat(done.at("/edited/equipment/0/name/fr").asString()).isEqualTo("Four à bois");
        assertThat(done.at("/statement/equipment/0/name/fr").asString()).isEqualTo("Presse mobile");
        assertThat(done.at("/decision/as").asString()).isEqualTo("editor");
        assertThat(set.enterprise().at("/offers/equipment/0/name/fr").asString())
                .isEqualTo("Four à bois");
        assertThat(set.letters()).containsExactly("contribution.accepted-edited anna@sample.example");
        set.decide(
                set.contribute(1, PRESS, ANNA, 201),
                Map.of("decision", "accept", "statement", Map.of("equipment", List.of(Map.of("capacity", 1)))),
                EDITOR,
                400);
    }

    @Test
    void refusalNeedsAReasonWhichTheAuthorGets() {
        JsonNode proposal = set.contribute(0, PRESS, ANNA, 201);
        assertThat(set.decide(proposal, Map.of("decision", "refuse"), EDITOR, 400)
                        .at("/field")
                        .asString())
                .isEqualTo("reason");
        JsonNode refused = set.decide(proposal, Map.of("decision", "refuse", "reason", "Not yours"), EDITOR, 200);

        assertThat(refused.at("/status").asString()).isEqualTo("refused");
        assertThat(refused.at("/decision/reason").asString()).isEqualTo("Not yours");
        assertThat(set.letters()).containsExactly("contribution.refused anna@sample.example");
        assertThat(set.enterprise().at("/revision").asInt()).isEqualTo(1);
    }

    @Test
    void askedBackIsAnsweredAndDecidedAgain() {
        JsonNode proposal = set.contribute(0, PRESS, ANNA, 201);
        api.post("/contributions/" + id(proposal) + "/answer", Map.of("statement", KILN), ANNA, 409);
        set.decide(proposal, Map.of("decision", "ask-back", "reason", "Which one?"), EDITOR, 200);
        set.decide(proposal, Map.of("decision", "accept"), EDITOR, 409);
        set.contribute(0, FRIENDLY, OWNER, 201);
        api.post("/contributions/" + id(proposal) + "/answer", Map.of("statement", KILN), BOB, 403);
        JsonNode again = api.post("/contributions/" + id(proposal) + "/answer", Map.of("statement", KILN), ANNA, 200);

        assertThat(again.at("/status").asString()).isEqualTo("submitted");
        assertThat(again.at("/base").asInt()).isEqualTo(1);
        set.decide(proposal, Map.of("decision", "accept"), EDITOR, 200);
        assertThat(set.enterprise().at("/offers/equipment/0/name/fr").asString())
                .isEqualTo("Four à bois");
        assertThat(set.enterprise().at("/texts/0/value").asString()).isEqualTo("Bonjour");
    }

    @Test
    void sectionThatTheOwnerChangedMeanwhileIsNotOverwrittenUnseen() {
        JsonNode other = set.contribute(0, FRIENDLY, BOB, 201);
        JsonNode same = set.contribute(0, PRESS, ANNA, 201);
        set.contribute(0, KILN, OWNER, 201);

        assertThat(set.decide(same, Map.of("decision", "accept"), EDITOR, 409)
                        .at("/detail")
                        .asString())
                .contains("equipment");
        assertThat(api.get("/contributions/" + id(same), EDITOR, 200)
                        .at("/diff/0/changedMeanwhile")
                        .asBoolean())
                .isTrue();
        set.decide(other, Map.of("decision", "accept"), EDITOR, 200);
        set.decide(same, Map.of("decision", "accept", "statement", PRESS), EDITOR, 200);
        assertThat(set.enterprise().at("/offers/equipment/0/name/fr").asString())
                .isEqualTo("Presse mobile");
        assertThat(set.enterprise().at("/texts/0/value").asString()).isEqualTo("Bonjour");
    }

    @Test
    void queueShowsWhatIsOverdueFirstPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(id(set.contribute(
                    0, Map.of("skills", List.of(Map.of("name", Map.of("fr", "Savoir " + i)))), ANNA, 201)));
        }
        jdbc.sql("update contribution set due = now() - interval '1 day' where id = cast(? as uuid)")
                .param(made.getLast())
                .update();
        JsonNode page = api.get("/contributions?limit=2", EDITOR, 200);
        assertThat(page.at("/items/0/id").asString()).isEqualTo(made.getLast());
        assertThat(page.at("/items/0/overdue").asBoolean()).isTrue();
        List<String> seen = new ArrayList<>();
        for (String next = ""; next != null; ) {
            JsonNode some = api.get("/contributions?limit=2" + next, EDITOR, 200);
            assertThat(some.at("/total").asInt()).isEqualTo(5);
            some.get("items").forEach(item -> seen.add(id(item)));
            next = some.has("next") ? "&cursor=" + some.get("next").asString() : null;
        }
        assertThat(seen).hasSize(5);
        assertThat(new HashSet<>(seen)).isEqualTo(new HashSet<>(made));
    }

    @Test
    void waitingContributionFollowsItsEnterpriseToAnotherRegion() {
        set.contribute(0, PRESS, ANNA, 201);
        jdbc.sql("update enterprise set state = jsonb_set(state, '{region}', '\"FRE\"') where id = ?")
                .param(ID)
                .update();
        job.look();

        assertThat(api.get("/contributions", EDITOR, 200).at("/total").asInt()).isZero();
        assertThat(api.get("/contributions", FOREIGN, 200).at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void trailTellsWhoDidWhatAndIsOnlyAddedTo() {
        JsonNode proposal = set.contribute(0, PRESS, ANNA, 201);
        set.decide(proposal, Map.of("decision", "accept"), EDITOR, 200);

        JsonNode trail =
                api.get("/enterprises/" + ID + "/trail?limit=2", OWNER, 200).get("items");
        assertThat(trail.at("/0/what").asString()).isEqualTo("contribution-accepted");
        assertThat(trail.at("/0/by").asString()).isEqualTo("Sample editor");
        assertThat(trail.at("/0/as").asString()).isEqualTo("editor");
        assertThat(trail.at("/0/about").asString()).isEqualTo(id(proposal));
        assertThat(trail.at("/0/before").asString()).hasSize(64);
        assertThat(trail.at("/0/after").asString())
                .hasSize(64)
                .isEqualTo(trail.at("/1/after").asString());
        assertThat(trail.at("/1/by").asString()).isEqualTo("Sample anna");
        for (String attempt : List.of("update trail set what = 'x'", "delete from trail", "truncate trail")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("the trail is only added to");
        }
        assertThat(api.get("/trail", EDITOR, 200).at("/total").asInt()).isPositive();
    }
}

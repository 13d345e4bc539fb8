package eu.observatory.registry.claim;

import static eu.observatory.registry.claim.Claimed.ANNA;
import static eu.observatory.registry.claim.Claimed.EDITOR;
import static eu.observatory.registry.claim.Claimed.REACHABLE;
import static eu.observatory.registry.claim.Claimed.UNKNOWN;
import static eu.observatory.registry.claim.Claimed.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.registry.Api;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What becomes of claims whose time is over. */
@RegistryTest
class ClaimRetentionTests {

    @Autowired
    private Api api;

    @Autowired
    private Intake intake;

    @Autowired
    private ClaimJob job;

    @Autowired
    private ClaimRetentionJob retention;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    private Claimed set;

    @BeforeEach
    void begin() {
        set = Claimed.begin(intake, api, jdbc);
    }

    @Test
    void lapseIsOnTheTrailAsThePlatformsOnceWhoeverSeesIt() {
        JsonNode first = set.claim(REACHABLE, "code", ANNA, 201);
        over();
        job.lapse();
        job.lapse();
        JsonNode line =
                api.get("/enterprises/" + REACHABLE + "/trail", EDITOR, 200).at("/items/0");
        assertThat(line.at("/what").asString()).isEqualTo("claim-expired");
        assertThat(line.at("/as").asString()).isEqualTo("platform");
        assertThat(line.has("by")).isFalse();
        assertThat(line.at("/about").asString()).isEqualTo(id(first));
        assertThat(set.trail(REACHABLE)).startsWith("claim-expired", "claim-made");

        set.claim(REACHABLE, "code", ANNA, 201);
        over();
        set.claim(REACHABLE, "code", ANNA, 201);
        assertThat(set.trail(REACHABLE)).containsExactly("claim-made", "claim-expired", "claim-made", "claim-expired");
    }

    @Test
    void lapseThatCannotBeNotedDoesNotHappen() {
        set.claim(REACHABLE, "code", ANNA, 201);
        over();
        jdbc.sql("alter table trail rename to trail_away").update();
        try {
            assertThatThrownBy(job::lapse).isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("alter table trail_away rename to trail").update();
        }
        assertThat(jdbc.sql("select status from claim").query(String.class).single())
                .isEqualTo("awaiting-code");
    }

    @Test
    void closedClaimsAreForgottenAfterTwoYearsAndRunningOnesAreNot() {
        String was = """
                insert into claim (id, enterprise_id, region, proof, status, subject, language, created_at, until, decided_at)
                select gen_random_uuid(), :enterprise, 'BE3', 'editor', status, status || ' ' || days, 'fr',
                    now() - interval '5 years', case when status = 'expired' then now() - make_interval(days => days) end,
                    case when status in ('refused', 'ended', 'accepted') then now() - make_interval(days => days) end
                from unnest(array['refused', 'ended', 'expired', 'accepted', 'awaiting-editor']) as status,
                    unnest(array[729, 731]) as days
                """;
        jdbc.sql(was).param("enterprise", UNKNOWN).update();
        double before = forgotten();
        retention.forget();

        assertThat(jdbc.sql("select subject from claim").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "refused 729",
                        "ended 729",
                        "expired 729",
                        "accepted 729",
                        "accepted 731",
                        "awaiting-editor 729",
                        "awaiting-editor 731");
        assertThat(forgotten()).isEqualTo(before + 3);
    }

    @Test
    void trailOutlivesAClaimThatIsForgotten() {
        JsonNode claim = set.claim(REACHABLE, "code", ANNA, 201);
        api.post("/claims/" + id(claim) + "/ending", Map.of(), ANNA, 200);
        jdbc.sql("update claim set decided_at = now() - interval '3 years'").update();
        retention.forget();

        api.get("/claims/" + id(claim), ANNA, 404);
        assertThat(jdbc.sql("select count(*) from claim_code").query(Long.class).single())
                .isZero();
        assertThat(set.trail(REACHABLE)).startsWith("claim-ended", "claim-made");
    }

    private void over() {
        jdbc.sql("update claim set until = now() - interval '1 second'").update();
    }

    private double forgotten() {
        return meters.counter("observatory.registry.forgotten", "kind", "claims")
                .count();
    }
}

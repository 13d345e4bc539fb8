package eu.observatory.registry.organisation;

import static eu.observatory.registry.organisation.Bodies.JANUARY;
import static eu.observatory.registry.organisation.Bodies.centre;
import static eu.observatory.registry.organisation.Bodies.kbo;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.RegistryTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class ReplacingJobTests {

    @Autowired
    private OrganisationIntake intake;

    @Autowired
    private ReplacingJob job;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void one() {
        jdbc.sql("truncate organisation, organisation_source, organisation_revision, organisation_replacing,"
                        + " outbox_mark")
                .update();
        intake.take(kbo(JANUARY), List.of(centre()));
        jdbc.sql("update organisation set state = jsonb_set(state, '{nuts}', '[]')")
                .update();
    }

    @Test
    void waitsUntilEveryReplicaKnowsTheNewPlaces() {
        begun("0 seconds");
        job.allThatHaveWaited();
        assertThat(revision()).isEqualTo(1);
        begun("6 seconds");
        job.allThatHaveWaited();
        assertThat(revision()).isEqualTo(2);
        job.allThatHaveWaited();
        assertThat(revision()).isEqualTo(2);
        assertThat(jdbc.sql("select dataset from organisation_revision where revision = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("communes-be");
    }

    private void begun(String ago) {
        jdbc.sql("delete from organisation_replacing").update();
        jdbc.sql("insert into organisation_replacing (after, begun_at, causes)"
                        + " values ('', now() - cast(? as interval), '{communes-be}')")
                .param(ago)
                .update();
    }

    private long revision() {
        return jdbc.sql("select revision from organisation").query(Long.class).single();
    }
}

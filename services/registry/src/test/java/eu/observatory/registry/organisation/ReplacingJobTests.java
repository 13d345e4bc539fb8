package eu.observatory.registry.organisation;

import static eu.observatory.registry.organisation.Bodies.JANUARY;
import static eu.observatory.registry.organisation.Bodies.centre;
import static eu.observatory.registry.organisation.Bodies.kbo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.resource.Walk;
import eu.observatory.registry.territory.TerritoriesChanged;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class ReplacingJobTests {

    @Autowired
    private OrganisationIntake intake;

    @Autowired
    private ReplacingJob job;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate backgroundTransactions;

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
    void placesAllThatWaitOnce() {
        backgroundTransactions.executeWithoutResult(
                status -> events.publishEvent(new TerritoriesChanged("communes-be")));
        job.allThatWait();
        assertThat(revision()).isEqualTo(2);
        job.allThatWait();
        assertThat(revision()).isEqualTo(2);
        assertThat(jdbc.sql("select dataset from organisation_revision where revision = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("communes-be");
    }

    @Test
    void leavesAStepToTheChangeThatBeganItAnew() {
        Walk walk = new Walk(jdbc, "organisation_replacing");
        backgroundTransactions.executeWithoutResult(status -> {
            walk.begin("communes-be");
            long taken = walk.reached().orElseThrow().generation();
            walk.begin("communes-fr");
            assertThat(walk.step(taken, last -> List.of("any"), (ids, cause) -> fail("on old places")))
                    .isFalse();
            assertThat(walk.reached().orElseThrow().cause()).isEqualTo("communes-be+communes-fr");
            status.setRollbackOnly();
        });
    }

    private long revision() {
        return jdbc.sql("select revision from organisation").query(Long.class).single();
    }
}

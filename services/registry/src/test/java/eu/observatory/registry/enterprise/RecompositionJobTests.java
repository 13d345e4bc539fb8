package eu.observatory.registry.enterprise;

import static eu.observatory.registry.enterprise.Sample.JANUARY;
import static eu.observatory.registry.enterprise.Sample.association;
import static eu.observatory.registry.enterprise.Sample.sirene;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.outbox.Marks;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.recognition.Assertion;
import eu.observatory.registry.recognition.Lens;
import eu.observatory.registry.recognition.ListedAssertions;
import eu.observatory.registry.recognition.ListedAssertions.Listed;
import eu.observatory.registry.recognition.Membership;
import eu.observatory.registry.recognition.Membership.Standing;
import eu.observatory.registry.territory.TerritoriesChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class RecompositionJobTests {

    private static final String ONE = "fr-siren-000000018";

    @Autowired
    private Intake intake;

    @Autowired
    private ListedAssertions assertions;

    @Autowired
    private RecompositionJob job;

    @Autowired
    private Turn turn;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Sayings sayings;

    @Autowired
    private Composition composition;

    @Autowired
    private Revising revising;

    @Autowired
    private Register register;

    @Autowired
    private Marks marks;

    @Autowired
    private Harmonisation harmonisation;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate backgroundTransactions;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark,"
                        + " enterprise_recomposition")
                .update();
    }

    @Test
    void membershipEndsWhenItsLastDayHasPassed() {
        LocalDate today = LocalDate.now(clock);
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        assertions.take("list", false, List.of(new Listed(ONE, agreement(today.minusDays(9), today.plusDays(2)))));
        assertThat(byPrinciples()).isEqualTo(Standing.IN);
        onDay(2).everyoneWhoseDayHasCome();
        assertThat(stored().revision()).isEqualTo(2);
        onDay(3).everyoneWhoseDayHasCome();
        assertThat(byPrinciples()).isEqualTo(Standing.UNKNOWN);
        assertThat(stored().revision()).isEqualTo(3);
        assertThat(marks()).containsExactly(Map.entry("hub:" + ONE, 3L));
        assertThat(holdings.due(today.plusYears(50), 10)).isEmpty();
    }

    @Test
    void everyoneIsComposedAgainAfterTerritoriesChange() {
        intake.take(
                sirene(JANUARY),
                IntStream.range(0, 900)
                        .mapToObj(number ->
                                association("fr-siren-0001" + String.format("%05d", number), "NUMBER " + number))
                        .toList());
        jdbc.sql("update enterprise set state = jsonb_set(state, '{nuts}', '[]')")
                .update();
        backgroundTransactions.executeWithoutResult(
                status -> events.publishEvent(new TerritoriesChanged("communes-be")));
        job.everyoneWhoWaits();
        assertThat(jdbc.sql("select count(*) from enterprise where revision = 2 and state #>> '{nuts,2}' = 'FRE12'")
                        .query(Long.class)
                        .single())
                .isEqualTo(900);
        assertThat(waiting()).isZero();
        job.everyoneWhoWaits();
        assertThat(jdbc.sql("select max(revision) from enterprise")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void changeOfTerritoriesThatIsRolledBackLeavesNothingToDo() {
        backgroundTransactions.executeWithoutResult(status -> {
            events.publishEvent(new TerritoriesChanged("communes-be"));
            assertThat(waiting()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(waiting()).isZero();
    }

    /** The job as it will run in so many days. */
    private RecompositionJob onDay(int days) {
        Clock later = Clock.offset(clock, Duration.ofDays(days));
        Recomposition recomposition =
                new Recomposition(sayings, composition, revising, register, assertions, marks, later);
        return new RecompositionJob(turn, holdings, recomposition, harmonisation, jdbc, later);
    }

    private static Assertion agreement(LocalDate from, LocalDate to) {
        return new Assertion(Lens.PRINCIPLES, true, "agency", "agreement@2026", from, to, "agreement 7", "list", from);
    }

    private Enterprise stored() {
        return register.current(List.of(ONE)).get(ONE).enterprise();
    }

    private Standing byPrinciples() {
        return stored().memberships().stream()
                .filter(membership -> membership.lens() == Lens.PRINCIPLES)
                .map(Membership::standing)
                .findFirst()
                .orElseThrow();
    }

    private List<Map.Entry<String, Long>> marks() {
        return jdbc.sql("select key, revision from outbox_mark where topic = 'registry.enterprises'")
                .query((row, number) -> Map.entry(row.getString("key"), row.getLong("revision")))
                .list();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from enterprise_recomposition")
                .query(Long.class)
                .single();
    }
}

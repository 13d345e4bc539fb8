package eu.observatory.registry.enterprise;

import static eu.observatory.registry.enterprise.Sample.FEBRUARY;
import static eu.observatory.registry.enterprise.Sample.JANUARY;
import static eu.observatory.registry.enterprise.Sample.addition;
import static eu.observatory.registry.enterprise.Sample.association;
import static eu.observatory.registry.enterprise.Sample.facts;
import static eu.observatory.registry.enterprise.Sample.list;
import static eu.observatory.registry.enterprise.Sample.sirene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake.Outcome;
import eu.observatory.registry.enterprise.Intake.Refusal;
import eu.observatory.registry.enterprise.Position.Precision;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class JdbcIntakeTests {

    private static final String ONE = "fr-siren-000000018";
    private static final String TWO = "fr-siren-000000026";

    @Autowired
    private Intake intake;

    @Autowired
    private Register register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate backgroundTransactions;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark")
                .update();
    }

    @Test
    void addsAnEnterpriseWithItsHistoryAndItsMark() {
        Outcome outcome = intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS DU MARAIS")));
        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0, List.of()));
        Enterprise enterprise = stored(ONE);
        assertThat(enterprise.revision()).isEqualTo(1);
        assertThat(enterprise.region()).isEqualTo("FRE");
        assertThat(enterprise.nuts()).containsExactly("FRE", "FRE1", "FRE12");
        assertThat(enterprise.position())
                .satisfies(position -> assertThat(position.precision()).isEqualTo(Precision.COMMUNE));
        assertThat(enterprise.provenance())
                .contains(new Provenance("names", "sirene", JANUARY, "etalab-2.0"))
                .extracting(Provenance::field)
                .doesNotContain("position", "contact");
        assertThat(marks()).containsExactly(Map.entry("hub:" + ONE, 1L));
        assertThat(history(ONE)).containsExactly("1 added");
    }

    @Test
    void sameFactsAgainChangeNothingAtAll() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        published();
        String before = everything();
        assertThat(intake.take(sirene(FEBRUARY), List.of(association(ONE, "ATELIERS"))))
                .isEqualTo(new Outcome(0, 0, 1, List.of()));
        assertThat(everything()).isEqualTo(before);
        assertThat(marks()).isEmpty();
    }

    @Test
    void differenceMakesOneRevisionThatTellsBeforeAndAfter() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS"), association(TWO, "ECLUSE")));
        published();
        assertThat(intake.take(
                        sirene(FEBRUARY), List.of(association(ONE, "GRANDS ATELIERS"), association(TWO, "ECLUSE"))))
                .isEqualTo(new Outcome(0, 1, 1, List.of()));
        assertThat(marks()).containsExactly(Map.entry("hub:" + ONE, 2L));
        assertThat(history(ONE)).containsExactly("1 added", "2 changed establishments names");
        assertThat(jdbc.sql("select changes #>> '{0,before,0,value}' || ' > ' || (changes #>> '{0,after,0,value}')"
                                + " from enterprise_revision where revision = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("ATELIERS > GRANDS ATELIERS");
    }

    @Test
    void factsThatComposeTheSameStateMakeNoRevision() {
        Source list = list(JANUARY);
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        intake.take(list, List.of(addition(ONE, "ateliers", null, null)));
        published();
        assertThat(intake.take(list, List.of(addition(ONE, "Ateliers", null, null))))
                .isEqualTo(new Outcome(0, 0, 1, List.of()));
        assertThat(marks()).isEmpty();
    }

    @Test
    void listCompletesWhatTheBaseLeavesOut() {
        Position exact = new Position(50.75, 2.25, Precision.ADDRESS);
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        intake.take(list(FEBRUARY), List.of(addition(ONE, "Le Marais", "https://marais.example", exact)));
        Enterprise enterprise = stored(ONE);
        assertThat(enterprise.names()).extracting(Name::value).containsExactly("ATELIERS", "Le Marais");
        assertThat(enterprise.position()).isEqualTo(exact);
        assertThat(enterprise.contact()).isEqualTo(new Contact(null, null, "https://marais.example"));
        assertThat(enterprise.provenance())
                .contains(
                        new Provenance("names", "sirene", JANUARY, "etalab-2.0"),
                        new Provenance("names", "insertion-fr", FEBRUARY, "etalab-2.0"),
                        new Provenance("position", "insertion-fr", FEBRUARY, "etalab-2.0"),
                        new Provenance("contact", "insertion-fr", FEBRUARY, "etalab-2.0"));
    }

    @Test
    void listWaitsUnseenForItsBase() {
        assertThat(intake.take(list(JANUARY), List.of(addition(ONE, "Le Marais", null, null))))
                .isEqualTo(new Outcome(0, 0, 1, List.of()));
        assertThat(marks()).isEmpty();
        intake.take(sirene(FEBRUARY), List.of(association(ONE, "ATELIERS")));
        assertThat(stored(ONE).names()).extracting(Name::value).containsExactly("ATELIERS", "Le Marais");
        assertThat(stored(ONE).revision()).isEqualTo(1);
    }

    @Test
    void nothingFillsInWhatAPartiallyPublicUnitHides() {
        Position exact = new Position(50.75, 2.25, Precision.ADDRESS);
        intake.take(sirene(JANUARY), List.of(Sample.masked(ONE)));
        intake.take(list(JANUARY), List.of(addition(ONE, "Le Marais", "https://marais.example", exact)));
        Enterprise enterprise = stored(ONE);
        assertThat(enterprise.masked()).isTrue();
        assertThat(enterprise.names()).isEmpty();
        assertThat(enterprise.position()).isNull();
        assertThat(enterprise.contact()).isNull();
    }

    @Test
    void historyForgetsWhatAUnitHidesFromThenOn() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        intake.take(sirene(JANUARY), List.of(association(ONE, "GRANDS ATELIERS")));
        intake.take(sirene(FEBRUARY), List.of(Sample.masked(ONE)));
        assertThat(stored(ONE).names()).isEmpty();
        assertThat(history(ONE)).containsExactly("1 added", "2 changed", "3 changed");
    }

    @Test
    void sampleAndRealNeverMeet() {
        Source sample = new Source("sample", JANUARY, "CC0-1.0", true, true);
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        assertThat(intake.take(sample, List.of(association(ONE, "INVENTED"), association(TWO, "ECLUSE"))))
                .isEqualTo(new Outcome(
                        1, 0, 0, List.of(new Refusal(ONE, "sample and real facts never meet in one enterprise"))));
        assertThat(stored(ONE).names()).extracting(Name::value).containsExactly("ATELIERS");
        assertThat(stored(TWO).sample()).isTrue();
    }

    @Test
    void missingFromACompleteExtractIsClosedOnceAndReopensWhenItIsBack() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        assertThat(intake.close(sirene(FEBRUARY), List.of(ONE, TWO))).isEqualTo(1);
        assertThat(intake.close(sirene(FEBRUARY), List.of(ONE))).isZero();
        assertThat(stored(ONE).status()).isEqualTo(Status.CLOSED);
        assertThat(stored(ONE).revision()).isEqualTo(2);
        assertThat(intake.countActive("sirene", "FR")).isZero();
        assertThat(intake.take(sirene(FEBRUARY), List.of(association(ONE, "ATELIERS"))))
                .isEqualTo(new Outcome(0, 1, 0, List.of()));
        assertThat(stored(ONE).status()).isEqualTo(Status.ACTIVE);
        assertThat(stored(ONE).revision()).isEqualTo(3);
    }

    @Test
    void droppedFromAListLosesOnlyWhatTheListSaid() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        intake.take(list(JANUARY), List.of(addition(ONE, "Le Marais", null, null)));
        assertThat(intake.close(list(FEBRUARY), List.of(ONE))).isEqualTo(1);
        assertThat(stored(ONE).status()).isEqualTo(Status.ACTIVE);
        assertThat(stored(ONE).names()).extracting(Name::value).containsExactly("ATELIERS");
    }

    @Test
    void withdrawingADatasetKeepsCountingWhenItReturns() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS"), association(TWO, "ECLUSE")));
        assertThat(intake.withdraw("sirene", 1)).isEqualTo(1);
        assertThat(intake.withdraw("sirene", 10)).isEqualTo(1);
        assertThat(intake.withdraw("sirene", 10)).isZero();
        assertThat(marks()).containsExactly(Map.entry("hub:" + ONE, 2L), Map.entry("hub:" + TWO, 2L));
        assertThat(jdbc.sql("select count(*) from enterprise where withdrawn")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(intake.take(sirene(FEBRUARY), List.of(association(ONE, "ATELIERS")))
                        .added())
                .isEqualTo(1);
        assertThat(stored(ONE).revision()).isEqualTo(3);
        assertThat(history(ONE)).element(2).asString().startsWith("3 returned");
    }

    @Test
    void countsTheActiveOfADatasetByTerritory() {
        intake.take(
                sirene(JANUARY),
                List.of(
                        association(ONE, "ATELIERS"),
                        facts(TWO, "NORD", "9220", null, Sample.lille(), null, null),
                        Sample.closed(association("fr-siren-000000034", "FERMEE"))));
        assertThat(intake.countActive("sirene", "FR")).isEqualTo(2);
        assertThat(intake.countActive("sirene", "FRE12")).isEqualTo(1);
        assertThat(intake.countActive("sirene", "BE")).isZero();
        assertThat(intake.countActive("kbo", "FR")).isZero();
        assertThat(intake.active("sirene", "FRE", "", 10)).containsExactly(ONE, TWO);
        assertThat(intake.active("sirene", "FRE", ONE, 10)).containsExactly(TWO);
    }

    @Test
    void composingAgainWithoutADifferenceWritesNothing() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS"), association(TWO, "ECLUSE")));
        String before = everything();
        assertThat(intake.recompose("", 1)).isEqualTo(ONE);
        assertThat(intake.recompose(ONE, 1)).isEqualTo(TWO);
        assertThat(intake.recompose(TWO, 1)).isNull();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void joinsTheTransactionOfItsCaller() {
        backgroundTransactions.executeWithoutResult(status -> {
            intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
            status.setRollbackOnly();
        });
        assertThat(everything()).isEqualTo("|||");
        assertThat(marks()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeKeptAndKeepsTheRest() {
        assertThat(intake.take(
                        sirene(JANUARY),
                        List.of(association(ONE, "NUL\u0000"), association(TWO, "A"), association(TWO, "B"))))
                .isEqualTo(new Outcome(
                        1,
                        0,
                        0,
                        List.of(
                                new Refusal(ONE, "a text holds a NUL character"),
                                new Refusal(TWO, "named twice in one batch"))));
        assertThatThrownBy(() ->
                        intake.take(sirene(JANUARY), Collections.nCopies(Intake.MAX_BATCH + 1, association(ONE, "A"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Enterprise stored(String id) {
        return register.current(List.of(id)).get(id).enterprise();
    }

    private void published() {
        jdbc.sql("delete from outbox_mark").update();
    }

    private List<Map.Entry<String, Long>> marks() {
        return jdbc.sql("select key, revision from outbox_mark where topic = 'registry.enterprises' order by key")
                .query((row, number) -> Map.entry(row.getString("key"), row.getLong("revision")))
                .list();
    }

    private List<String> history(String id) {
        return jdbc.sql("""
                        select revision || ' ' || kind || coalesce((
                            select string_agg(' ' || (change ->> 'field'), '' order by change ->> 'field')
                            from jsonb_array_elements(changes) as change), '')
                        from enterprise_revision where enterprise_id = ? order by revision
                        """).param(id).query(String.class).list();
    }

    private String everything() {
        return jdbc.sql("""
                        select concat_ws('|',
                            coalesce((select string_agg(enterprise::text, ',' order by id) from enterprise), ''),
                            coalesce((select string_agg(said::text, ',' order by enterprise_id, dataset)
                                from enterprise_source as said), ''),
                            coalesce((select string_agg(was::text, ',' order by enterprise_id, revision)
                                from enterprise_revision as was), ''),
                            coalesce((select string_agg(assertion::text, ',') from assertion), ''))
                        """).query(String.class).single();
    }
}

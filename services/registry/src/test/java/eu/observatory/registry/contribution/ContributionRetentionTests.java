package eu.observatory.registry.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.RegistryTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class ContributionRetentionTests {

    private static final String ENTERPRISE = "be-kbo-1999000067";

    @Autowired
    private ContributionRetentionJob job;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void ofAllAges() {
        jdbc.sql("truncate contribution").update();
        jdbc.sql("""
                insert into contribution (id, enterprise_id, region, status, base, before, statement, language, subject,
                    created_at, due, decided_at, closed_at)
                select gen_random_uuid(), :enterprise, 'BE3', status, 0, '{}', '{}', 'fr', status || ' ' || days,
                    now() - interval '9 years', now() - interval '9 years',
                    case when status <> 'submitted' then now() - make_interval(days => days) end,
                    case when status in ('accepted', 'refused', 'withdrawn') then now() - make_interval(days => days) end
                from unnest(array['submitted', 'asked-back', 'accepted', 'refused', 'withdrawn']) as status,
                    unnest(array[179, 181, 729, 731]) as days
                """).param("enterprise", ENTERPRISE).update();
    }

    @Test
    void closedOnesAreForgottenAfterTwoYearsAndCounted() {
        double before = forgotten();
        job.forget();

        assertThat(jdbc.sql("select distinct subject from contribution where status <> 'submitted'")
                        .query(String.class)
                        .list())
                .noneMatch(subject -> subject.endsWith("731") && !subject.startsWith("asked-back"))
                .contains("accepted 729", "refused 729", "withdrawn 729");
        assertThat(forgotten()).isEqualTo(before + 3);
        assertThat(counted("submitted")).isEqualTo(4);
    }

    @Test
    void whatNobodyAnswersForHalfAYearIsWithdrawnAndNotedAsThePlatforms() {
        job.forget();

        assertThat(jdbc.sql("select subject from contribution where status = 'asked-back'")
                        .query(String.class)
                        .list())
                .containsExactly("asked-back 179");
        assertThat(jdbc.sql("""
                        select what || ' ' || acting || ' ' || (person is null) from trail
                        where about in (select id from contribution where subject = 'asked-back 181')
                        """).query(String.class).list()).containsExactly("contribution-withdrawn platform true");
        job.forget();
        assertThat(jdbc.sql("select count(*) from contribution where subject like 'asked-back%'")
                        .query(Long.class)
                        .single())
                .as("kept for its two years from then on")
                .isEqualTo(4);
    }

    private long counted(String status) {
        return jdbc.sql("select count(*) from contribution where status = ?")
                .param(status)
                .query(Long.class)
                .single();
    }

    private double forgotten() {
        return meters.counter("observatory.registry.forgotten", "kind", "contributions")
                .count();
    }
}

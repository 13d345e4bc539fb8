package eu.observatory.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@Import(LocalPostgres.class)
class MaskedDuplicateTests {

    private static final String ONE = "fr-siren-000000018";
    private static final String OTHER = "fr-siren-000000026";

    @Autowired
    private Intake intake;

    @Autowired
    private DuplicateJob job;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void decisionAboutAUnitThatAskedToBeMaskedLosesTheValuesItWasAbout() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, outbox_mark, duplicate, duplicate_key,"
                        + " duplicate_checked")
                .update();
        tell(facts(ONE, false), facts(OTHER, false));
        job.everyoneWhoChanged();
        jdbc.sql("update duplicate set decision = 'same', note = 'Hidden Name', decided_at = now()")
                .update();
        assertThat(kept()).contains("Hidden Name");

        tell(facts(ONE, true));
        job.everyoneWhoChanged();
        assertThat(kept()).contains("same", ONE, OTHER).doesNotContain("Hidden");
    }

    private String kept() {
        return jdbc.sql("select duplicate::text from duplicate")
                .query(String.class)
                .single();
    }

    private void tell(Facts... facts) {
        intake.take(new Source("register", LocalDate.of(2026, 1, 1), "test", true, false), List.of(facts));
    }

    private static Facts facts(String id, boolean masked) {
        return new Facts(
                id,
                "FR",
                Status.ACTIVE,
                null,
                null,
                masked ? List.of() : List.of(new Name("legal", null, "Hidden Name")),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                masked ? null : new Contact(null, null, "https://hidden.example"),
                null,
                masked);
    }
}

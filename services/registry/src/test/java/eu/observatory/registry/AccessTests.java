package eu.observatory.registry;

import eu.observatory.platform.test.AccessMatrix;
import eu.observatory.registry.enterprise.Intake;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class AccessTests {

    private static final String OWN = "be-kbo-1999996676";
    private static final String RECORD = "00000000-0000-4000-8000-000000000001";

    @LocalServerPort
    private int port;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    /** An enterprise of Wallonia that somebody claims and contributes to. */
    @BeforeEach
    void contributed() {
        intake.take(Namur.kbo(1), List.of(Namur.facts(OWN, "LES POMMES ASBL", null)));
        jdbc.sql("""
                insert into claim (id, enterprise_id, region, proof, status, subject, language, created_at)
                values (cast(:id as uuid), :own, 'BE3', 'editor', 'awaiting-editor', 'claimant', 'fr', now())
                """).param("id", RECORD).param("own", OWN).update();
        jdbc.sql("""
                insert into contribution (id, enterprise_id, region, status, base, before, statement, language, subject,
                    created_at, due)
                values (cast(:id as uuid), :own, 'BE3', 'submitted', 0, '{}', '{}', 'fr', 'author', now(), now())
                """).param("id", RECORD).param("own", OWN).update();
    }

    @BeforeEach
    void asked() {
        jdbc.sql("""
                insert into message (id, receipt, region, language, name, email, body)
                values ('asked', 'ASKED-ONCE', 'BE3', 'fr', 'Someone', 'someone@example.org', 'Is it open?')
                on conflict do nothing
                """).update();
    }

    @Test
    void everyOperationIsForThoseWhomTheTableNames() {
        AccessMatrix.of("registry", "http://localhost:" + port)
                .record("id", OWN)
                .record("claim", RECORD)
                .record("contribution", RECORD)
                .record("message", "asked")
                .record("letter", RECORD)
                .record("topic", "registry.enterprises")
                .record("account", "somebody-who-left")
                .check(Path.of("src/test/resources/access.csv"));
    }
}

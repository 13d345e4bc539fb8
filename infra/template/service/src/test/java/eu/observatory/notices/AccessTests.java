package eu.observatory.notices;

import eu.observatory.platform.test.AccessMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NoticesTest
class AccessTests {

    private static final String OF_WALLONIA = "00000000-0000-4000-8000-000000000001";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void announced() {
        jdbc.sql("""
                insert into notice (id, revision, region, title, body) values (:id, 1, 'BE3', '{"fr": "Avis"}', '{}')
                """).param("id", OF_WALLONIA).update();
    }

    @Test
    void everyOperationIsForThoseWhomTheTableNames() {
        AccessMatrix.of("notices", "http://localhost:" + port)
                .record("notice", OF_WALLONIA)
                .body(
                        "POST /notices",
                        """
                        {"region": "BE3", "wording": {"title": {"fr": "Avis"}, "body": {}}}
                        """)
                .check(Path.of("src/test/resources/access.csv"));
    }
}

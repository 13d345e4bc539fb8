package eu.observatory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.imports.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An import writes an enterprise while its owner saves a section. Whoever comes first is stopped in the middle of its
 * transaction, by a lock on a table that it writes last, until the other one waits for its turn.
 */
@RegistryTest
class WriteDuringImportTests {

    private static final String ID = "fr-siren-000000018";
    private static final Tokens OWNER =
            Tokens.of(Role.CONTRIBUTOR).named("owner").organisation(ID);
    private static final Tokens OPERATOR = Tokens.of(Role.OPERATOR).named("operator");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String STOPPED = """
            select count(*) from pg_locks where relation = '%s'::regclass and not granted
            """;

    private static final String NEXT = """
            select count(*) from pg_locks join pg_database as here on here.oid = pg_locks.database
            where here.datname = current_database() and locktype = 'advisory' and not granted
                and objid::bigint = hashtext('registry.enterprise')::bigint & 4294967295
            """;

    @Autowired
    private WebTestClient web;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private Api api;

    @BeforeEach
    void begin() {
        api = new Api(web, json);
        jdbc.sql("""
                truncate enterprise, enterprise_source, enterprise_revision, outbox_mark, contribution, statement,
                         import_job, import_part, import_remark, import_set cascade
                """).update();
        finish(order(set("ATELIERS", "43.32A"), 1));
    }

    @Test
    void ownerWhoSavesWhileAnImportWritesIsHeardAfterIt() throws Exception {
        String set = set("GRANDS ATELIERS", "16.23Z");
        CompletableFuture<JsonNode> saved;
        String job;
        try (Held held = Held.on("enterprise_revision", environment)) {
            job = order(set, 2);
            held.awaitStopped();
            saved = CompletableFuture.supplyAsync(this::save);
            held.awaitNext();
            assertThat(saved).isNotDone();
        }
        assertThat(saved.get().at("/status").asString()).isEqualTo("accepted");
        finish(job);
        bothAreHeard("1 sirene", "2 sirene", "3 own-word");
    }

    @Test
    void importThatWritesWhileTheOwnerSavesLeavesWhatTheOwnerSays() throws Exception {
        String set = set("GRANDS ATELIERS", "16.23Z");
        CompletableFuture<JsonNode> saved;
        String job;
        try (Held held = Held.on("trail", environment)) {
            saved = CompletableFuture.supplyAsync(this::save);
            held.awaitStopped();
            job = order(set, 2);
            held.awaitNext();
            assertThat(state(job)).isNotIn("done", "failed");
        }
        assertThat(saved.get().at("/status").asString()).isEqualTo("accepted");
        finish(job);
        bothAreHeard("1 sirene", "2 own-word", "3 sirene");
    }

    private void bothAreHeard(String... history) {
        JsonNode enterprise = api.get("/enterprises/" + ID);
        assertThat(enterprise.at("/names/0/value").asString()).isEqualTo("GRANDS ATELIERS");
        assertThat(enterprise.at("/activities/0/nace").asString()).isEqualTo("nace-rev2:31.09");
        assertThat(enterprise.at("/activities").size()).isEqualTo(1);
        assertThat(enterprise.at("/offers/skills/0/name/nl").asString()).isEqualTo("Mandenvlechten");
        assertThat(enterprise.at("/revision").asInt()).isEqualTo(3);
        assertThat(jdbc.sql("select revision || ' ' || dataset from enterprise_revision order by revision")
                        .query(String.class)
                        .list())
                .containsExactly(history);
        assertThat(jdbc.sql("select max(revision) from outbox_mark where key = 'hub:" + ID + "'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private JsonNode save() {
        Map<String, Object> said = Map.of(
                "activities",
                List.of("nace-rev2:31.09"),
                "skills",
                List.of(Map.of("name", Map.of("fr", "Vannerie", "nl", "Mandenvlechten"))));
        return api.post(
                "/enterprises/" + ID + "/contributions",
                Map.of("base", 0, "statement", said, "language", "fr"),
                OWNER,
                201);
    }

    private String set(String name, String activity) {
        String set =
                api.post("/imports/sets", Map.of(), OPERATOR, 201).get("id").asString();
        upload(
                set,
                "StockUniteLegale.csv",
                new Table(Table.UNITS)
                        .row(
                                "siren", "000000018",
                                "denominationUniteLegale", name,
                                "categorieJuridiqueUniteLegale", "9220",
                                "activitePrincipaleUniteLegale", activity,
                                "nomenclatureActivitePrincipaleUniteLegale", "NAFRev2"));
        upload(set, "StockEtablissement.csv", new Table(Table.ESTABLISHMENTS));
        return set;
    }

    private void upload(String set, String name, Table table) {
        web.put()
                .uri("/imports/sets/{set}/files/{name}", set, name)
                .header(HttpHeaders.AUTHORIZATION, OPERATOR.bearer())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(table.bytes())
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String order(String set, int month) {
        return api.post(
                        "/imports",
                        Map.of(
                                "set",
                                set,
                                "format",
                                "sirene",
                                "dataset",
                                "sirene",
                                "extractDate",
                                "2026-0" + month + "-01"),
                        OPERATOR,
                        202)
                .get("id")
                .asString();
    }

    private String state(String job) {
        return api.get("/imports/" + job, OPERATOR, 200).get("state").asString();
    }

    private void finish(String job) {
        await().atMost(PATIENCE).until(() -> state(job), List.of("done", "failed")::contains);
        assertThat(state(job)).isEqualTo("done");
    }

    /** A transaction of its own that lets nobody write into one table until it ends. */
    private record Held(Connection connection, String table) implements AutoCloseable {

        static Held on(String table, Environment environment) throws SQLException {
            Connection connection = DriverManager.getConnection(
                    environment.getRequiredProperty("spring.flyway.url"),
                    environment.getRequiredProperty("spring.flyway.user"),
                    environment.getRequiredProperty("spring.flyway.password"));
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + table + " in share mode");
            }
            return new Held(connection, table);
        }

        /** Until somebody holds the turn and cannot write. */
        void awaitStopped() {
            await().atMost(PATIENCE).until(() -> count(STOPPED.formatted(table)) == 1);
        }

        /** Until somebody else waits for the turn. */
        void awaitNext() {
            await().atMost(PATIENCE).until(() -> count(NEXT) == 1);
        }

        private long count(String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery(sql)) {
                count.next();
                return count.getLong(1);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}

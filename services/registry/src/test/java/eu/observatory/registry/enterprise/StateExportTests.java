package eu.observatory.registry.enterprise;

import static eu.observatory.registry.enterprise.Sample.JANUARY;
import static eu.observatory.registry.enterprise.Sample.association;
import static eu.observatory.registry.enterprise.Sample.sirene;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.EventSchemas;
import eu.observatory.registry.RegistryTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@RegistryTest
class StateExportTests {

    private static final String ONE = "fr-siren-000000018";

    private static final String READING = """
            select pid from pg_stat_activity
            where query like 'select state::text as state from enterprise where%order by id%' and state <> 'idle'
              and pid <> pg_backend_pid()
            """;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebTestClient web;

    @LocalServerPort
    private int port;

    @BeforeEach
    void fill() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark")
                .update();
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS\n\"DU\" MARAIS")));
    }

    @Test
    void everyLineIsAFullStateThatKeepsTheContract() {
        copies(200);
        String body = web.get()
                .uri("/enterprises/export.ndjson?nuts=FRE12")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/x-ndjson")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        List<String> lines = body.lines().toList();
        assertThat(lines).hasSize(201);
        assertThat(body).endsWith("\n");
        EventSchemas.validate(EnterprisePublication.TOPIC, lines.getFirst());
        assertThat(lines.getFirst()).contains("ATELIERS\\n\\\"DU\\\" MARAIS");
    }

    @Test
    void readsNoFasterThanItsReaderAndABrokenStreamIsNoWholeAnswer() throws IOException {
        copies(60_000);
        try (Socket reader = new Socket("localhost", port)) {
            reader.getOutputStream()
                    .write("GET /enterprises/export.ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(reader.getInputStream().read()).isEqualTo('H');
            pause(Duration.ofSeconds(3));
            List<Integer> backends = jdbc.sql(READING).query(Integer.class).list();
            assertThat(backends).as("the query waits for its reader").hasSize(1);

            jdbc.sql("select pg_terminate_backend(?)")
                    .param(backends.getFirst())
                    .query(Boolean.class)
                    .single();
            assertThat(lastBytes(reader))
                    .as("the chunk that ends a whole answer")
                    .doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void readerWhoLeavesFreesTheConnection() throws IOException {
        copies(60_000);
        try (Socket reader = new Socket("localhost", port)) {
            reader.getOutputStream()
                    .write("GET /enterprises/export.ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(reader.getInputStream().read()).isEqualTo('H');
        }
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        while (!jdbc.sql(READING).query(Integer.class).list().isEmpty()
                && Instant.now().isBefore(patience)) {
            pause(Duration.ofMillis(100));
        }
        assertThat(jdbc.sql(READING).query(Integer.class).list()).isEmpty();
    }

    /** Many more, by hand: an export only reads. */
    private void copies(int count) {
        jdbc.sql("""
                insert into enterprise
                select 'fr-siren-1' || lpad(number::text, 8, '0'), owner, revision, withdrawn, state, country, status,
                    sample, nuts, commune, family, activities, lenses, datasets, changes_on, changed_at
                from enterprise, generate_series(1, ?) as number where id = ?
                """).params(count, ONE).update();
    }

    private static String lastBytes(Socket reader) throws IOException {
        reader.setSoTimeout(20_000);
        InputStream stream = reader.getInputStream();
        byte[] buffer = new byte[1 << 16];
        StringBuilder tail = new StringBuilder();
        try {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                tail.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                tail.delete(0, Math.max(0, tail.length() - 100));
            }
        } catch (java.net.SocketException reset) {
            return "reset";
        }
        return tail.toString();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

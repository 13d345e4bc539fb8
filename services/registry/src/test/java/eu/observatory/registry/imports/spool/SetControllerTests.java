package eu.observatory.registry.imports.spool;

import static eu.observatory.registry.imports.ImportClient.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ImportTest
class SetControllerTests {

    @Autowired
    private ImportClient imports;

    @Autowired
    private Spool spool;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        imports.clear();
    }

    @Test
    void keepsFilesWithTheirSizeAndHash() {
        String set = imports.set(Map.of("a.csv", bytes("hello")));
        JsonNode seen = imports.json(imports.http().get().uri("/imports/sets/{set}", set), 200);
        assertThat(seen.at("/files/0/name").asString()).isEqualTo("a.csv");
        assertThat(seen.at("/files/0/size").asInt()).isEqualTo(5);
        assertThat(seen.at("/files/0/sha256").asString())
                .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(Path.of("target/spool", set, "a.csv")).hasContent("hello");
    }

    @Test
    void refusesWhatIsTooLargeAndLeavesNothingBehind() throws java.io.IOException {
        String set = imports.set(Map.of());
        byte[] tooLarge = new byte[(4 << 20) + 1];
        imports.put(set, "big.csv", tooLarge)
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("4194304 bytes"));
        imports.http()
                .put()
                .uri("/imports/sets/{set}/files/stream.csv", set)
                .body(reactor.core.publisher.Flux.range(0, 5).map(i -> new byte[1 << 20]), byte[].class)
                .exchange()
                .expectStatus()
                .isEqualTo(413);
        try (var left = Files.walk(Path.of("target/spool", set))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, a PNG image",
        "7f454c4602010100, a program",
        "4d5a900003000000, a program",
        "23212f62696e2f7368, a script",
        "255044462d312e37, a PDF document",
        "3c21444f43545950452068746d6c3e, an HTML page"
    })
    void refusesWhatIsNoTableAndSaysWhatItIs(String beginning, String kind) throws java.io.IOException {
        String set = imports.set(Map.of());
        byte[] start = HexFormat.of().parseHex(beginning);
        for (byte[] content : List.of(start, Arrays.copyOf(start, 1 << 20))) {
            imports.put(set, "StockUniteLegale.csv", content)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.detail")
                    .isEqualTo("StockUniteLegale.csv is " + kind + ". An import reads CSV, plain, gzipped or zipped.");
        }
        try (var left = Files.walk(Path.of("target/spool", set))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "text/html", "image/png", "application/json"})
    void refusesBodiesOfOtherTypes(String type) {
        imports.http()
                .put()
                .uri("/imports/sets/{set}/files/a.csv", imports.set(Map.of()))
                .header("Content-Type", type)
                .bodyValue(bytes("hello"))
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).startsWith("Send text/csv, "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv; charset=utf-8", "application/vnd.ms-excel", "application/x-zip-compressed"})
    void takesTheTypesThatBrowsersTell(String type) {
        imports.http()
                .put()
                .uri("/imports/sets/{set}/files/a.csv", imports.set(Map.of()))
                .header("Content-Type", type)
                .bodyValue(bytes("hello"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void keepsNamesInsideTheSet() {
        String set = imports.set(Map.of());
        imports.put(set, "..\\..\\Stock Unité.csv", bytes("x"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Stock_Unit_.csv");
        imports.put(set, "...", bytes("x")).expectStatus().isBadRequest();
    }

    @Test
    void dropsASet() {
        String set = imports.set(Map.of("a.csv", bytes("hello")));
        imports.http()
                .delete()
                .uri("/imports/sets/{set}", set)
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(Path.of("target/spool", set)).doesNotExist();
        imports.json(imports.http().get().uri("/imports/sets/{set}", set), 404);
    }

    @Test
    void purgesOldSetsOnly() {
        String old = imports.set(Map.of("a.csv", bytes("old")));
        String young = imports.set(Map.of("a.csv", bytes("young")));
        jdbc.sql("update import_set set created_at = now() - interval '8 days' where id = cast(:id as uuid)")
                .param("id", old)
                .update();
        spool.purge();
        assertThat(Path.of("target/spool", old)).doesNotExist();
        assertThat(Path.of("target/spool", young, "a.csv")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 192.0.2.1",
        "Forwarded, for=192.0.2.1",
        "Via, 1.1 gateway",
        "Origin, http://localhost:8080",
        "Host, observatory.example"
    })
    void isNotThereForRequestsFromElsewhere(String header, String value) {
        imports.json(imports.http().post().uri("/imports/sets").header(header, value), 404);
        imports.json(imports.http().get().uri("/imports").header(header, value), 404);
    }
}

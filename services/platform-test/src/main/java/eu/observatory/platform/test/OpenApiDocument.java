package eu.observatory.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checked-in contract of a service, {@code docs/openapi/<service>.json}. After a wanted change write it anew with
 * {@code -Dobservatory.openapi.write=true} and read the difference.
 */
public final class OpenApiDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private OpenApiDocument() {}

    /** Fails when the running service describes itself otherwise than its checked-in contract does. */
    public static void check(WebTestClient http, String service) {
        byte[] described = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        String now = normal(described == null ? new byte[0] : described);
        Path file = Path.of(System.getProperty("observatory.docs"), "openapi", service + ".json");
        try {
            if (Boolean.getBoolean("observatory.openapi.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now);
            }
            compare(service, Files.exists(file) ? Files.readString(file) : "", now);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void compare(String service, String checkedIn, String now) {
        if (!checkedIn.equals(now)) {
            throw new AssertionError("docs/openapi/" + service + ".json is not what the service offers. "
                    + "Run the test with -Dobservatory.openapi.write=true and look at the difference.");
        }
    }

    private static String normal(byte[] document) {
        return JSON.writeValueAsString(JSON.readValue(document, Object.class)) + "\n";
    }
}

package eu.observatory.platform.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The contracts of the topics: the JSON Schemas and examples in {@code docs/events}. */
public final class EventSchemas {

    private EventSchemas() {}

    /** Fails, naming every violation, when the body of an event breaks the contract of its topic. */
    public static void validate(String topic, String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(events().resolve(topic + ".schema.json")), InputFormat.JSON);
        List<String> violations = schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
        if (!violations.isEmpty()) {
            throw new AssertionError(topic + " does not keep its contract: " + violations + "\n" + json);
        }
    }

    /** The text of an example, like {@code registry.enterprises.fr}. */
    public static String example(String name) {
        return read(events().resolve("examples").resolve(name + ".json"));
    }

    private static Path events() {
        return Path.of(System.getProperty("observatory.docs"), "events");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

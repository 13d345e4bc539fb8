package eu.observatory.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The values that a guide tells an operator to write: what is printed there is what is tested here. */
final class Guide {

    private static final Path INSTALL = Path.of("../docs/operate/install.md");

    private Guide() {}

    /** The block of the guide that begins with this name. */
    static Path values(String name) {
        String values = block(INSTALL, name);
        try {
            Path file = Path.of("target/guide", name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, values);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String block(Path page, String name) {
        return Sources.find(page, "(?s)```yaml\n# " + Pattern.quote(name) + "\n(.*?)```")
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(page + " shows no " + name))
                .group(1);
    }
}

package eu.observatory.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the build left what is to be measured; the working directory is the root of the checkout. */
final class Programs {

    private Programs() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Path registry() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("services/registry/target"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The registry is not built: make build"));
        }
    }

    /** A process that ends with this one. */
    static Process child(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}

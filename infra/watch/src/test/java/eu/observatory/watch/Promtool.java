package eu.observatory.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program that checks and tests rules; it comes with Prometheus. Where there is none, tests are skipped and say so. */
record Promtool(Path program) {

    static Promtool here() {
        Optional<Path> program = Stream.concat(
                        beside(System.getenv("OBSERVATORY_PROMETHEUS")),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                .map(Path::of))
                .map(folder -> folder.resolve("promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            System.err.println("SKIPPED: the tests of alerts, for want of promtool (OBSERVATORY_PROMETHEUS)");
        }
        assumeTrue(program.isPresent(), "no promtool");
        return new Promtool(program.orElseThrow());
    }

    private static Stream<Path> beside(@Nullable String prometheus) {
        return prometheus == null || prometheus.isBlank()
                ? Stream.empty()
                : Stream.of(Path.of(prometheus).toAbsolutePath().getParent());
    }

    void agrees(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}

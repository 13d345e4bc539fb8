package eu.observatory.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a page tells an operator to type, as the programs would be called: a shell reads it, with nothing but stand-ins to call. */
final class Commands {

    private static final List<String> PROGRAMS = List.of("kubectl", "helm", "make");

    /** Writes down how it was called. */
    private static final String STAND_IN = """
            #!/bin/sh
            { printf '%s' "${0##*/}"; for word in "$@"; do printf '\\037%s' "$word"; done; echo; } >> "$CALLS"
            """;

    private Commands() {}

    /** Words of each call, those of blocks and those between lines. */
    static List<List<String>> of(Path page) {
        String script = Stream.concat(
                        Sources.find(page, "(?s)```sh\n(.*?)```").map(block -> block.group(1)),
                        Sources.find(page, "`((?:kubectl|helm) [^`]+)`").map(words -> words.group(1)))
                .collect(Collectors.joining("\n"));
        try {
            return calls(script);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What a program printed, or wrote about its failure. */
    static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<List<String>> calls(String script) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "guide");
        for (String program : PROGRAMS) {
            write(folder.resolve(program), STAND_IN);
        }
        write(folder.resolve("openssl"), "#!/bin/sh\necho 0123456789abcdef\n");
        Path calls = folder.resolve("calls").toAbsolutePath();
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-euc", script).directory(folder.toFile());
        shell.environment().clear();
        shell.environment().put("PATH", folder.toAbsolutePath().toString());
        shell.environment().put("CALLS", calls.toString());
        Process process = shell.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("A shell cannot follow the page: " + said);
        }
        return Files.readAllLines(calls).stream()
                .map(line -> List.of(line.split("\037")))
                .toList();
    }

    private static void write(Path program, String text) throws IOException {
        Files.writeString(program, text);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

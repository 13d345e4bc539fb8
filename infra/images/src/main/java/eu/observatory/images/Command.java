package eu.observatory.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program of the system that is run to its end. */
final class Command {

    private Command() {}

    /** What it printed. */
    static String run(List<String> command) throws IOException {
        return run(new ProcessBuilder(command));
    }

    /** What it printed, told nothing but this and where programs are. */
    static String run(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().putAll(environment);
        return run(builder);
    }

    private static String run(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(builder.command().getFirst() + " failed: " + output);
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(
                    "Stopped while waiting for " + builder.command().getFirst(), stopped);
        }
        return output;
    }
}

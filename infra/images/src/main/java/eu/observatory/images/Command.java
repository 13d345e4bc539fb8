package eu.observatory.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the system that is run to its end. */
final class Command {

    private Command() {}

    /** What it printed. */
    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " failed: " + output);
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for " + command.getFirst(), stopped);
        }
        return output;
    }
}

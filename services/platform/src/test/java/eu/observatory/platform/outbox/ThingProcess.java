package eu.observatory.platform.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A replica of the thing service in a JVM of its own, to be killed or frozen. */
final class ThingProcess implements AutoCloseable {

    private final Process process;

    private ThingProcess(Process process) {
        this.process = process;
    }

    static ThingProcess start(String database, String bootstrap, String topic) throws IOException {
        Path log = Files.createTempFile("thing-service-", ".log");
        log.toFile().deleteOnExit();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ThingService.class.getName()));
        command.addAll(List.of(ThingService.arguments(database, bootstrap, topic)));
        return new ThingProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("kill " + signal + " failed");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A process that is there and does nothing until it is closed, like one on a machine that hangs. */
record Stopped(ProcessHandle process) implements AutoCloseable {

    static Stopped of(LaunchedPlatform platform, String mark) {
        ProcessHandle process = platform.processes().stream()
                .filter(one -> one.info().command().orElse("").endsWith("/java"))
                .filter(one -> one.info().commandLine().orElse("").contains(mark))
                .filter(one -> !one.info().commandLine().orElse("").contains("AOTCacheOutput"))
                .findFirst()
                .orElseThrow();
        signal("STOP", process);
        return new Stopped(process);
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                            .inheritIO()
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        signal("CONT", process);
    }
}

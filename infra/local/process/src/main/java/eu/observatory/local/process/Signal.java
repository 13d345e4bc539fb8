package eu.observatory.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process can be told beside to end. */
public enum Signal {
    /** It keeps its connections and does nothing. */
    STOP,
    /** It goes on. */
    CONT;

    public void send(long pid) {
        try {
            int status = new ProcessBuilder("kill", "-" + name(), String.valueOf(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -%s %d answered %d".formatted(name(), pid, status));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}

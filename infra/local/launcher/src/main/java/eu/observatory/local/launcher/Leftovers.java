package eu.observatory.local.launcher;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes of this run folder that outlived their launcher, known by the mark in their command lines. */
record Leftovers(List<ProcessHandle> processes) {

    static Leftovers of(Installation installation) {
        return new Leftovers(ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> carries(line, installation.mark())
                                || carries(line, postgres(installation))
                                || carries(line, Prometheus.mark(installation)))
                        .isPresent())
                .toList());
    }

    private static String postgres(Installation installation) {
        return "-D " + installation.data("postgres");
    }

    private static boolean carries(String commandLine, String mark) {
        return (commandLine + " ").contains(mark + " ");
    }

    /** Asks all of them to end, and ends what has not within the time. */
    void end(int seconds) {
        processes.forEach(ProcessHandle::destroy);
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            processes.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

package eu.observatory.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running part: a process that writes its log to a file and cannot outlive the launcher. */
record Child(Part part, Process process, Path log) {

    private static final int PATIENCE_SECONDS = 25;

    static Child start(Part part, Installation installation) throws IOException {
        Path log = installation.log(part.name());
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Path previous = log.resolveSibling(part.name() + ".previous.log");
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", installation.wrapper().toString()));
        command.addAll(part.command().get());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(installation.run().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(part.environment());
        return new Child(part, builder.start(), log);
    }

    boolean ready() throws IOException {
        return part.ready().test(log);
    }

    boolean alive() {
        return process.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** The last lines of the log, most of a failure's cause being there. */
    List<String> lastLines(int count) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(" + log + " cannot be read: " + e.getMessage() + ")");
        }
    }

    /** Closes its input, on which the wrapper stops it; ends it by force when it takes too long. */
    void stop() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

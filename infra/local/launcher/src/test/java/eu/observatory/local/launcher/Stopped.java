package eu.observatory.local.launcher;

import eu.observatory.local.process.Signal;

/** A process that is there and does nothing until it is closed, like one on a machine that hangs. */
record Stopped(ProcessHandle process) implements AutoCloseable {

    static Stopped of(LaunchedPlatform platform, String mark) {
        ProcessHandle process = platform.processes().stream()
                .filter(one -> one.info().command().orElse("").endsWith("/java"))
                .filter(one -> one.info().commandLine().orElse("").contains(mark))
                .filter(one -> !one.info().commandLine().orElse("").contains("AOTCacheOutput"))
                .findFirst()
                .orElseThrow();
        Signal.STOP.send(process.pid());
        return new Stopped(process);
    }

    @Override
    public void close() {
        Signal.CONT.send(process.pid());
    }
}

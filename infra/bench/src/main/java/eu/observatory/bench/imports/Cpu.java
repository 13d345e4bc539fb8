package eu.observatory.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Seconds of CPU that a process and its children have used, ended ones included: what a busy machine does not blur. */
final class Cpu {

    private static final double TICKS = 100;
    private static final int USER = 11;

    private Cpu() {}

    static double of(long pid) throws IOException {
        double seconds = own(pid);
        String children = read(Path.of("/proc", String.valueOf(pid), "task", String.valueOf(pid), "children"));
        for (String child : children.strip().split(" ")) {
            seconds += child.isEmpty() ? 0 : own(Long.parseLong(child));
        }
        return seconds;
    }

    /** User and system time of the process itself, and of the children that it has waited for. */
    private static double own(long pid) throws IOException {
        String stat = read(Path.of("/proc", String.valueOf(pid), "stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = USER; i < USER + 4; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS;
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException ended) {
            return "";
        }
    }
}

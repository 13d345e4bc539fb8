package eu.observatory.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What the person who typed the command sees: lines that stay, and on a terminal one that moves. */
final class Display {

    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;

    Display(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Display standard() {
        return new Display(
                System.out, System.console() != null && System.console().isTerminal());
    }

    synchronized void say(String line) {
        out.println((terminal ? CLEAR : "") + line);
        out.flush();
    }

    void ready(String part, Duration took) {
        say("  %-14s ready after %.1f s".formatted(part, took.toMillis() / 1000.0));
    }

    synchronized void waitingFor(Collection<String> parts, Duration since) {
        moving("  waiting for %s, %d s".formatted(String.join(", ", parts), since.toSeconds()));
    }

    /** Shown in place of the last of its kind, and not at all where the output goes to a file. */
    synchronized void moving(String text) {
        if (terminal) {
            out.print(CLEAR + text);
            out.flush();
        }
    }

    void ended(Child child) {
        String code = child.alive() ? "" : " (code " + child.process().exitValue() + ")";
        say("  %s ended%s. The last lines of %s:".formatted(child.part().name(), code, child.log()));
        lines(child.lastLines(20));
    }

    void tooSlow(Child child, Duration patience) {
        say("  %s was not ready after %d s. The last lines of %s:"
                .formatted(child.part().name(), patience.toSeconds(), child.log()));
        lines(child.lastLines(20));
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> say("    | " + line));
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}

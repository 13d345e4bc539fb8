package eu.observatory.local.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** The running parts: starts them, watches them, starts again what ends by itself, stops them in order. */
final class Platform {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int RESTARTS = 3;

    private final Installation installation;
    private final Display display;
    private final Deque<List<Part>> layers = new ArrayDeque<>();
    private final Map<String, Child> running = new ConcurrentHashMap<>();
    private final Map<String, Integer> restarts = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Platform(Installation installation, Display display) {
        this.installation = installation;
        this.display = display;
    }

    /** Starts the parts side by side, and returns when all are ready. */
    void start(List<Part> parts) throws IOException, InterruptedException {
        layers.push(parts);
        long begin = System.nanoTime();
        Set<String> waiting =
                new ConcurrentSkipListSet<>(parts.stream().map(Part::name).toList());
        List<Child> children = new ArrayList<>();
        for (Part part : parts) {
            children.add(launch(part));
        }
        while (!waiting.isEmpty()) {
            for (Child child : children) {
                if (waiting.contains(child.part().name()) && ready(child, begin)) {
                    waiting.remove(child.part().name());
                    display.ready(child.part().name(), since(begin));
                    watch(child);
                }
            }
            if (!waiting.isEmpty()) {
                display.waitingFor(waiting, since(begin));
                Thread.sleep(100);
            }
        }
    }

    /** Runs a part that ends by itself, and returns its exit code. */
    int runToEnd(Part part) throws IOException, InterruptedException {
        layers.push(List.of(part));
        int code = launch(part).process().waitFor();
        if (stopping) {
            throw new Stopped();
        }
        return code;
    }

    private Child launch(Part part) throws IOException {
        synchronized (running) {
            if (stopping) {
                throw new Stopped();
            }
            Child child = Child.start(part, installation);
            running.put(part.name(), child);
            return child;
        }
    }

    private boolean ready(Child child, long begin) throws IOException {
        if (stopping) {
            throw new Stopped();
        }
        if (!child.alive()) {
            display.ended(child);
            throw new Unfit("The " + child.part().name() + " did not start, so everything else is stopped again.");
        }
        if (since(begin).compareTo(PATIENCE) > 0) {
            display.tooSlow(child, PATIENCE);
            throw new Unfit("The " + child.part().name() + " did not get ready, so everything else is stopped again.");
        }
        return child.ready();
    }

    private void watch(Child child) {
        child.onExit().thenAcceptAsync(process -> {
            if (!stopping) {
                display.ended(child);
                restart(child.part());
            }
        });
    }

    private void restart(Part part) {
        if (restarts.merge(part.name(), 1, Integer::sum) > RESTARTS) {
            display.say("  " + part.name() + " has ended too often and stays down: look at its log, then `make down`.");
            return;
        }
        try {
            display.say("  starting " + part.name() + " again");
            watch(launch(part));
        } catch (IOException e) {
            display.say("  " + part.name() + " could not be started again: " + e.getMessage());
        } catch (Stopped stopped) {
            display.say("  " + part.name() + " is not started again");
        }
    }

    /** Services before the engines they use; all of one layer side by side. */
    void stop() {
        synchronized (running) {
            stopping = true;
        }
        for (List<Part> layer : layers) {
            List<Thread> stops = layer.stream()
                    .map(part -> running.get(part.name()))
                    .filter(java.util.Objects::nonNull)
                    .map(child -> Thread.ofVirtual().start(child::stop))
                    .toList();
            for (Thread stop : stops) {
                try {
                    stop.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The platform is being stopped while something still wanted to start. */
    static final class Stopped extends RuntimeException {}
}

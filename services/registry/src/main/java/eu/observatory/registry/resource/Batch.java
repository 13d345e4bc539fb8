package eu.observatory.registry.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Gathers things and writes a thousand at a time. */
public final class Batch<T> {

    private static final int SIZE = 1_000;

    private final ToIntFunction<List<T>> writer;
    private final List<T> waiting = new ArrayList<>(SIZE);
    private int changed;

    /** @param writer tells how many of them were new or different */
    public Batch(ToIntFunction<List<T>> writer) {
        this.writer = writer;
    }

    public void add(T thing) {
        waiting.add(thing);
        if (waiting.size() == SIZE) {
            write();
        }
    }

    /** Writes the rest; returns how many of all were new or different. */
    public int finish() {
        write();
        return changed;
    }

    private void write() {
        changed += writer.applyAsInt(List.copyOf(waiting));
        waiting.clear();
    }
}

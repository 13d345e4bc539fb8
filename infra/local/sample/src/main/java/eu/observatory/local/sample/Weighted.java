package eu.observatory.local.sample;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** A choice among things that are not equally likely. */
final class Weighted<T> {

    private final NavigableMap<Integer, T> upTo = new TreeMap<>();
    private int total;

    Weighted(List<T> things, ToIntFunction<T> weight) {
        for (T thing : things) {
            total += weight.applyAsInt(thing);
            upTo.put(total, thing);
        }
    }

    T pick(RandomGenerator random) {
        return upTo.higherEntry(random.nextInt(total)).getValue();
    }
}

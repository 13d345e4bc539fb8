package eu.observatory.registry.imports.job;

import eu.observatory.platform.json.HouseJson;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A job's counts. */
final class Tally {

    private static final JsonMapper JSON = HouseJson.mapper();

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);

    static Tally of(String json) {
        Tally tally = new Tally();
        tally.counts.putAll(JSON.readValue(json, new TypeReference<EnumMap<Count, Long>>() {}));
        return tally;
    }

    Tally copy() {
        Tally copy = new Tally();
        copy.counts.putAll(counts);
        return copy;
    }

    void add(Count count, long more) {
        counts.merge(count, more, Long::sum);
    }

    long get(Count count) {
        return counts.getOrDefault(count, 0L);
    }

    String json() {
        return JSON.writeValueAsString(counts);
    }

    /** All counts by their shown name, zeros included. */
    Map<String, Long> shown() {
        Map<String, Long> shown = new LinkedHashMap<>();
        for (Count count : Count.values()) {
            shown.put(name(count), get(count));
        }
        return shown;
    }

    static String name(Count count) {
        return count == Count.LEFT_OUT ? "leftOut" : count.name().toLowerCase(java.util.Locale.ROOT);
    }
}

package eu.observatory.local.sample;

import eu.observatory.local.sample.Unit.Defect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Counts what an import of the sample, with its lists, should find. */
final class Expected {

    private final Options options;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    Expected(Options options) {
        this.options = options;
        for (String set : new String[] {"sirene", "kbo"}) {
            for (String what : new String[] {
                "units",
                "kept",
                "persons",
                "outside",
                "rejected",
                "establishments",
                "establishmentsKept",
                "establishmentsOfNobody",
                "keptWithFailedCheck",
                "keptMasked",
                "keptWithoutName",
                "keptWithOddPostCode",
                "keptClosed"
            }) {
                counts.computeIfAbsent(set, any -> new TreeMap<>()).put(what, 0);
            }
        }
        counts.put("lists", new TreeMap<>(Map.of("insertion-fr", 0, "principles-be", 0)));
    }

    void unit(String set, Unit unit) {
        add(set, "units");
        if (unit.has(Defect.NUMBERLESS)) {
            add(set, "rejected");
        } else if (unit.kept()) {
            kept(set, unit);
        } else {
            add(set, unit.person() ? "persons" : "outside");
        }
    }

    private void kept(String set, Unit unit) {
        add(set, "kept");
        addIf(unit.has(Defect.CHECK_DIGIT), set, "keptWithFailedCheck");
        addIf(unit.has(Defect.MASKED), set, "keptMasked");
        addIf(unit.has(Defect.NAMELESS), set, "keptWithoutName");
        addIf(unit.has(Defect.ODD_POST_CODE), set, "keptWithOddPostCode");
        addIf(unit.closed(), set, "keptClosed");
    }

    void establishment(String set, boolean kept, boolean known) {
        add(set, "establishments");
        addIf(kept, set, "establishmentsKept");
        addIf(!known, set, "establishmentsOfNobody");
    }

    void listed(String list) {
        add("lists", list);
    }

    void profile() {
        add("profiles", "written");
    }

    void organisations(int written) {
        counts.put("organisations", new TreeMap<>(Map.of("written", written)));
    }

    private void addIf(boolean condition, String set, String what) {
        if (condition) {
            add(set, what);
        }
    }

    private void add(String set, String what) {
        counts.computeIfAbsent(set, any -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    int count(String set, String what) {
        return counts.getOrDefault(set, Map.of()).getOrDefault(what, 0);
    }

    int written() {
        return count("sirene", "units") + count("kbo", "units");
    }

    int kept() {
        return count("sirene", "kept") + count("kbo", "kept");
    }

    void write(Path file) throws IOException {
        StringBuilder json =
                new StringBuilder("{\n  \"size\": %d,\n  \"seed\": %d,\n  \"drift\": %d,\n  \"extractDate\": \"%s\""
                        .formatted(options.size(), options.seed(), options.drift(), options.extractDate()));
        counts.forEach((set, numbers) -> {
            json.append(",\n  \"").append(set).append("\": {");
            String separator = "\n";
            for (Map.Entry<String, Integer> number : numbers.entrySet()) {
                json.append(separator).append("    \"%s\": %d".formatted(number.getKey(), number.getValue()));
                separator = ",\n";
            }
            json.append("\n  }");
        });
        Files.writeString(file, json.append("\n}\n"));
    }
}

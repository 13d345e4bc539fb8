package eu.observatory.registry.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** A CSV file as its lines, without line breaks inside fields. */
record Text(List<String> lines) {

    static Text of(byte[] bytes) {
        return new Text(new ArrayList<>(
                new String(bytes, StandardCharsets.UTF_8).lines().toList()));
    }

    byte[] bytes() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A data line's place in {@link #lines}; its number in the file is one more. */
    int any(SplittableRandom random) {
        return 1 + random.nextInt(lines.size() - 1);
    }

    Text each(UnaryOperator<List<String>> cells) {
        return new Text(new ArrayList<>(lines.stream()
                .map(line -> String.join(",", cells.apply(new ArrayList<>(split(line)))))
                .toList()));
    }

    /** The cells as they are written, quotes and all. */
    static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

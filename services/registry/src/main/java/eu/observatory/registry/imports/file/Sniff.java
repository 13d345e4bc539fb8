package eu.observatory.registry.imports.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises what a file is when it is not the CSV it should be. */
final class Sniff {

    private static final Map<Character, String> DELIMITERS =
            Map.of(';', "semicolons", '\t', "tabs", '|', "vertical bars");

    private Sniff() {}

    /** What these first bytes are, where they are no UTF-8 text with lines. */
    static Optional<String> text(byte[] head) {
        if (head.length == 0) {
            return Optional.of("an empty file");
        }
        Optional<String> foreign = Foreign.kind(head);
        if (foreign.isPresent()) {
            return foreign;
        }
        if (utf16(head)) {
            return Optional.of("UTF-16 text");
        }
        String start = Header.text(head, 0, Math.min(head.length, 512)).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") || start.startsWith("<")) {
            return Optional.of("an XML document");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return Optional.of("a JSON document");
        }
        return firstLine(head) == head.length && head.length >= Lines.MAX_BYTES
                ? Optional.of("no end of line in the first %d bytes".formatted(head.length))
                : Optional.empty();
    }

    /** What a first line is that lacks these columns. */
    static String header(String line, Layout layout, List<String> missing) {
        for (var delimiter : DELIMITERS.entrySet()) {
            List<String> names = List.of(line.replace("\"", "").split("\\" + delimiter.getKey()));
            if (names.stream().map(String::strip).toList().containsAll(layout.columns())) {
                return "the columns separated by " + delimiter.getValue();
            }
        }
        String shown = line.length() > 200 ? line.substring(0, 200) + "…" : line;
        return "no %s in the first line: %s".formatted(String.join(", ", missing), shown.isBlank() ? "(blank)" : shown);
    }

    static int firstLine(byte[] head) {
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        return end;
    }

    /** The first line without a byte order mark and a carriage return. */
    static String decoded(byte[] head, int end) {
        String line = Header.text(head, 0, end);
        String unmarked = line.startsWith("\uFEFF") ? line.substring(1) : line;
        return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
    }

    private static boolean utf16(byte[] head) {
        if (head.length < 2) {
            return false;
        }
        int first = head[0] & 0xff;
        int second = head[1] & 0xff;
        return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff) || first == 0 || second == 0;
    }
}

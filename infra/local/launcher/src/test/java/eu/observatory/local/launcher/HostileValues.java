package eu.observatory.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that a parameter was not made for, and mutations of those that it was made for. */
final class HostileValues {

    private static final List<String> CONSTANTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e309",
            "NaN",
            "Infinity",
            "9223372036854775808",
            "2147483648",
            "null",
            "undefined",
            "true",
            "*",
            "rue",
            "?",
            "a*b?c~2^9",
            "\\",
            "\"",
            "'",
            "' or 1=1; drop table enterprise; --",
            "{\"match_all\":{}}",
            "[]",
            "../../etc/passwd",
            "..%2f..%2f",
            "%00",
            "\u0000",
            "\u0001\u001f",
            "\r\nX-Injected: yes",
            "\ud83d\ude80".repeat(20),
            "e\u0301\u0327",
            "\u202e\u2066abc",
            "\ufeff",
            "<script>alert(1)</script>",
            "${7*7}#{7*7}",
            "=1+1",
            "fr,nl,de",
            "a:b:c:d",
            ":",
            "-180,-90,180,90",
            "181,91",
            "90,180",
            "1,2,3,4,5",
            "6371km",
            "0.0000001km",
            "2026-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "x".repeat(300),
            "é".repeat(1000),
            "a ".repeat(1500),
            "1".repeat(1000));

    private final Random random;

    HostileValues(long seed) {
        this.random = new Random(seed);
    }

    /** The constants, and some mutations of a value that is right. */
    List<String> around(String right) {
        List<String> values = new ArrayList<>(CONSTANTS);
        for (int i = 0; i < 6 && !right.isEmpty(); i++) {
            values.add(mutated(right));
        }
        return values;
    }

    private String mutated(String right) {
        int place = random.nextInt(right.length());
        String before = right.substring(0, place);
        String after = right.substring(place + 1);
        return switch (random.nextInt(5)) {
            case 0 -> before + after;
            case 1 -> before + (char) (32 + random.nextInt(0x2fff)) + after;
            case 2 -> right + right;
            case 3 -> before + "%" + after;
            default -> new StringBuilder(right).reverse().toString();
        };
    }

    String any(String right) {
        List<String> values = around(right);
        return values.get(random.nextInt(values.size()));
    }

    boolean chance() {
        return random.nextInt(3) == 0;
    }
}

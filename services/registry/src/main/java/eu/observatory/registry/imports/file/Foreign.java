package eu.observatory.registry.imports.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows by their first bytes the kinds of files that people send by mistake or in bad faith. */
public final class Foreign {

    /** Enough to know any of them. */
    public static final int BYTES = 512;

    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("89504e470d0a1a0a", "a PNG image");
        BEGINNINGS.put("ffd8ff", "a JPEG image");
        BEGINNINGS.put("47494638", "a GIF image");
        BEGINNINGS.put("7f454c46", "a program");
        BEGINNINGS.put("4d5a90", "a program");
        BEGINNINGS.put("cafebabe", "a program");
        BEGINNINGS.put("2321", "a script");
        BEGINNINGS.put("25504446", "a PDF document");
        BEGINNINGS.put("d0cf11e0a1b11ae1", "an office document");
        BEGINNINGS.put("50415231", "a Parquet file");
        BEGINNINGS.put("53514c69746520666f726d617420", "a database");
        BEGINNINGS.put("377abcaf271c", "a 7z archive");
        BEGINNINGS.put("526172211a07", "a RAR archive");
        BEGINNINGS.put("fd377a585a00", "an xz archive");
        BEGINNINGS.put("425a68", "a bzip2 archive");
    }

    private Foreign() {}

    /** What a file is that begins so; empty where it may be CSV, plain, gzipped or zipped. */
    public static Optional<String> kind(byte[] head) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 16));
        return BEGINNINGS.entrySet().stream()
                .filter(beginning -> hex.startsWith(beginning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> page(head));
    }

    private static Optional<String> page(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, BYTES), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<head")
                ? Optional.of("an HTML page")
                : Optional.empty();
    }
}

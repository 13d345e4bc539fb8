package eu.observatory.registry.imports;

import eu.observatory.registry.imports.Damage.Deed;
import eu.observatory.registry.imports.Damage.Outcome;
import java.util.Arrays;
import java.util.List;

/** What spoils one line of a file. */
final class Reported {

    private static final String LONG = "x".repeat(10 << 20);

    static final List<Damage> ALL = List.of(
            reported("a NUL", Deeds.line((line, random) -> "\0" + line)),
            reported("a line of 10 MB", Deeds.line((line, random) -> line + LONG)),
            reported(
                    "a field of 30,000 characters",
                    Deeds.line((line, random) -> line.replaceFirst("^[^,]*", "x".repeat(30_000)))),
            reported("a field too many", Deeds.line((line, random) -> line + ",\"x\"")),
            reported("a field too few", Deeds.line((line, random) -> line.substring(line.indexOf(',') + 1))),
            reported("a byte that is no UTF-8", (files, file, random) -> {
                Text text = Text.of(files.get(file));
                int at = text.any(random);
                text.lines().set(at, "@@" + text.lines().get(at));
                files.put(file, Arrays.copyOf(Bytes.latin(text.bytes()), text.bytes().length));
                return at + 1;
            }));

    private Reported() {}

    private static Damage reported(String name, Deed deed) {
        return new Damage(name, Outcome.REPORTED, deed);
    }
}

package eu.observatory.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.observatory.registry.imports.Damage.Deed;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Deeds by what of a file they change: its bytes, text, lines, one line or how it is packed. */
final class Deeds {

    private Deeds() {}

    interface Change<T> {
        T of(T before, SplittableRandom random);
    }

    static Deed bytes(Change<byte[]> change) {
        return (files, file, random) -> {
            files.put(file, change.of(files.get(file), random));
            return 0;
        };
    }

    static Deed text(Change<String> change) {
        return bytes((content, random) ->
                change.of(new String(content, UTF_8), random).getBytes(UTF_8));
    }

    static Deed lines(Change<Text> change) {
        return bytes((content, random) -> change.of(Text.of(content), random).bytes());
    }

    static Deed line(Change<String> change) {
        return (files, file, random) -> {
            Text text = Text.of(files.get(file));
            int at = text.any(random);
            text.lines().set(at, change.of(text.lines().get(at), random));
            files.put(file, text.bytes());
            return at + 1;
        };
    }

    static Deed packed(UnaryOperator<byte[]> pack, Change<byte[]> change) {
        return (files, file, random) -> {
            files.put(file + ".gz", change.of(pack.apply(files.remove(file)), random));
            return 0;
        };
    }

    static Deed zipped(Change<byte[]> change) {
        return (files, file, random) -> {
            Map<String, byte[]> all = new TreeMap<>();
            files.forEach((name, content) -> all.put("folder/" + name, content));
            byte[] zip = Pack.zip(all);
            files.clear();
            files.put("all.zip", change.of(zip, random));
            return 0;
        };
    }
}

package eu.observatory.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import eu.observatory.registry.imports.Damage.Deed;
import eu.observatory.registry.imports.Damage.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What makes a set none that can be imported. */
final class Refused {

    private static final String LONG = "x".repeat(10 << 20);

    static final List<Damage> ALL = List.of(
            refused("cut in a line", Deeds.bytes(Bytes::cutInALine)),
            refused("cut gzip", Deeds.packed(Pack::gzip, Bytes::cut)),
            refused("cut zip", Deeds.zipped(Bytes::cut)),
            refused(
                    "flipped bit in gzip",
                    Deeds.packed(Pack::gzip, (gzip, random) -> Bytes.flipped(gzip, 10, gzip.length, random))),
            refused("flipped bit in a zip's data", (files, file, random) -> {
                byte[] zip = Pack.zip(Map.of(file, files.get(file)));
                int from = 30 + file.length();
                int to = zip.length - 22 - 46 - file.length() - 16;
                files.remove(file);
                files.put(file + ".zip", Bytes.flipped(zip, from, to, random));
                return 0;
            }),
            refused("UTF-16", Deeds.bytes((content, random) -> Bytes.recoded(content, UTF_16LE))),
            refused("semicolons", Deeds.text((text, random) -> text.replace(',', ';'))),
            refused("a needed column renamed", Deeds.text((text, random) -> text.replaceFirst("(?i)s|e", "_"))),
            refused("not there", (files, file, random) -> {
                files.remove(file.equals("contact.csv") ? "enterprise.csv" : file);
                return 0;
            }),
            refused("empty", Deeds.bytes((content, random) -> new byte[0])),
            refused("an XML document", Deeds.text((text, random) -> "<?xml version=\"1.0\"?><error>503</error>")),
            refused("noise", Deeds.bytes((content, random) -> Bytes.noise(20_000, random))),
            refused("a zip bomb", (files, file, random) -> {
                byte[] head = files.remove(file);
                files.put("bomb.zip", Pack.bomb(file, head, 100));
                return 0;
            }),
            refused("a gzip bomb", Deeds.bytes((content, random) -> Pack.gzipBomb(content, 100))),
            refused("a header of 10 MB", Deeds.text((text, random) -> LONG + "," + text)),
            refused("too many files in a zip", (files, file, random) -> {
                Map<String, byte[]> many = new TreeMap<>();
                for (int i = 0; i < 150; i++) {
                    many.put(i + "/" + file, files.get(file));
                }
                files.put("many.zip", Pack.zip(many));
                return 0;
            }),
            refused("twice in the set", (files, file, random) -> {
                files.put("again.zip", Pack.zip(Map.of("other/" + file, files.get(file))));
                return 0;
            }));

    private Refused() {}

    private static Damage refused(String name, Deed deed) {
        return new Damage(name, Outcome.REFUSED, deed);
    }
}

package eu.observatory.registry.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import eu.observatory.registry.imports.Damage.Deed;
import eu.observatory.registry.imports.Damage.Outcome;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What may spoil much, little or nothing, by where it hits. */
final class Uncertain {

    static final List<Damage> ALL = List.of(
            any("a stray quote", Deeds.line((line, random) -> {
                int at = random.nextInt(line.length());
                return line.substring(0, at) + '"' + line.substring(at);
            })),
            any("other quotes", Deeds.text((text, random) -> text.replace('"', '\''))),
            any("Latin-1", Deeds.bytes((content, random) -> Bytes.recoded(content, ISO_8859_1))),
            any("old Macintosh line ends", Deeds.text((text, random) -> text.replace('\n', '\r'))),
            any("flipped bits", Deeds.bytes((content, random) -> {
                byte[] hurt = content;
                for (int i = random.nextInt(1, 50); i > 0; i--) {
                    hurt = Bytes.flipped(hurt, 0, hurt.length, random);
                }
                return hurt;
            })),
            any("cut anywhere", Deeds.bytes(Bytes::cut)),
            any("lines lost", Deeds.lines((text, random) -> {
                text.lines().subList(1, text.lines().size()).removeIf(line -> random.nextInt(3) == 0);
                return text;
            })),
            any("written twice", Deeds.bytes((content, random) -> Bytes.joined(content, content))),
            any("noise in the middle", Deeds.bytes((content, random) -> {
                int at = random.nextInt(content.length);
                return Bytes.joined(
                        Bytes.joined(Arrays.copyOf(content, at), Bytes.noise(random.nextInt(1, 3_000), random)),
                        Arrays.copyOfRange(content, at, content.length));
            })),
            any("a header of other columns", Deeds.lines((text, random) -> {
                List<String> names = Text.split(text.lines().getFirst());
                Collections.shuffle(names, new Random(random.nextLong()));
                text.lines().set(0, String.join(",", names));
                return text;
            })),
            any("two files under each other's names", (files, file, random) -> {
                String other = files.firstKey();
                byte[] content = files.get(file);
                files.put(file, files.get(other));
                files.put(other, content);
                return 0;
            }),
            any("nasty cells", Deeds.lines((text, random) -> {
                for (int i = 0; i < 8; i++) {
                    int at = text.any(random);
                    List<String> cells = Text.split(text.lines().get(at));
                    String nasty = Nasty.CELLS.get(random.nextInt(Nasty.CELLS.size()));
                    cells.set(random.nextInt(cells.size()), '"' + nasty.replace("\"", "\"\"") + '"');
                    text.lines().set(at, String.join(",", cells));
                }
                return text;
            })),
            any("a nasty column", Deeds.lines((text, random) -> {
                int column = random.nextInt(Text.split(text.lines().getFirst()).size());
                String nasty = '"' + Nasty.CELLS.get(random.nextInt(Nasty.CELLS.size())) + '"';
                List<String> header = Text.split(text.lines().getFirst());
                return text.each(cells -> {
                    if (!cells.equals(header) && column < cells.size()) {
                        cells.set(column, nasty);
                    }
                    return cells;
                });
            })));

    private Uncertain() {}

    private static Damage any(String name, Deed deed) {
        return new Damage(name, Outcome.ANY, deed);
    }
}

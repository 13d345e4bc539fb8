package eu.observatory.registry.imports;

import static eu.observatory.registry.imports.Damage.Outcome.ANY;
import static eu.observatory.registry.imports.Damage.Outcome.HARMLESS;
import static eu.observatory.registry.imports.Damage.Outcome.REFUSED;
import static eu.observatory.registry.imports.Damage.Outcome.REPORTED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import eu.observatory.registry.imports.Damage.Deed;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All that befalls files on their way: cut, packed badly, written anew by a spreadsheet, or meant ill. */
final class Damages {

    private static final String LONG = "x".repeat(10 << 20);
    private static final List<String> NASTY = List.of(
            "'; drop table enterprise; --",
            "=cmd|' /C calc'!A0",
            "99999999999999999999",
            "-1",
            "\u202e\u0007\u001b[2J",
            "\ud83d\ude00".repeat(50),
            "x".repeat(5_000),
            "+999999999-01-01",
            "0000-00-00",
            "31-02-2024",
            "NaN",
            "1e400",
            "${jndi:ldap://x}",
            "\\N",
            "\\.",
            "\t",
            "[ND]",
            "null",
            "\u0085\u2028",
            "%s%n{0}");

    static final List<Damage> ALL = List.of(
            refused("cut in a line", bytes(Damages::cutInALine)),
            refused("cut gzip", packed(Pack::gzip, Damages::cut)),
            refused("cut zip", zipped(Damages::cut)),
            refused(
                    "flipped bit in gzip",
                    packed(Pack::gzip, (gzip, random) -> flipped(gzip, 10, gzip.length, random))),
            refused("flipped bit in a zip's data", (files, file, random) -> {
                byte[] zip = Pack.zip(Map.of(file, files.get(file)));
                int from = 30 + file.length();
                int to = zip.length - 22 - 46 - file.length() - 16;
                files.remove(file);
                files.put(file + ".zip", flipped(zip, from, to, random));
                return 0;
            }),
            refused("UTF-16", bytes((content, random) -> recoded(content, UTF_16LE))),
            refused("semicolons", text((text, random) -> text.replace(',', ';'))),
            refused("a needed column renamed", text((text, random) -> text.replaceFirst("(?i)s|e", "_"))),
            refused("not there", (files, file, random) -> {
                files.remove(file.equals("contact.csv") ? "enterprise.csv" : file);
                return 0;
            }),
            refused("empty", bytes((content, random) -> new byte[0])),
            refused("an HTML page", text((text, random) -> "<!DOCTYPE html><html><body>503</body></html>")),
            refused("noise", bytes((content, random) -> noise(20_000, random))),
            refused("a zip bomb", (files, file, random) -> {
                byte[] head = files.remove(file);
                files.put("bomb.zip", Pack.bomb(file, head, 100));
                return 0;
            }),
            refused("a gzip bomb", bytes((content, random) -> Pack.gzipBomb(content, 100))),
            refused("a header of 10 MB", text((text, random) -> LONG + "," + text)),
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
            }),
            harmless("gzipped", packed(Pack::gzip, (gzip, random) -> gzip)),
            harmless("zipped", zipped((zip, random) -> zip)),
            harmless("a byte order mark", text((text, random) -> "\ufeff" + text)),
            harmless("Windows line ends", text((text, random) -> text.replace("\n", "\r\n"))),
            harmless("no last line end", text((text, random) -> text.stripTrailing())),
            harmless("blank lines", text((text, random) -> text.replace("\n", "\n\n"))),
            harmless("columns in another order", lines((text, random) -> {
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < Text.split(text.lines().getFirst()).size(); i++) {
                    order.add(i);
                }
                Collections.shuffle(order, new Random(random.nextLong()));
                return text.each(cells -> order.stream().map(cells::get).toList());
            })),
            harmless(
                    "a column more",
                    lines((text, random) -> text.each(cells -> {
                        cells.add("more");
                        return cells;
                    }))),
            harmless("rows in another order", lines((text, random) -> {
                Collections.shuffle(text.lines().subList(1, text.lines().size()), new Random(random.nextLong()));
                return text;
            })),
            reported("a NUL", line((line, random) -> "\0" + line)),
            reported("a line of 10 MB", line((line, random) -> line + LONG)),
            reported(
                    "a field of 30,000 characters",
                    line((line, random) -> line.replaceFirst("^[^,]*", "x".repeat(30_000)))),
            reported("a field too many", line((line, random) -> line + ",\"x\"")),
            reported("a field too few", line((line, random) -> line.substring(line.indexOf(',') + 1))),
            reported("a byte that is no UTF-8", (files, file, random) -> {
                Text text = Text.of(files.get(file));
                int at = text.any(random);
                text.lines().set(at, "@@" + text.lines().get(at));
                files.put(file, Arrays.copyOf(latin(text.bytes()), text.bytes().length));
                return at + 1;
            }),
            any("a stray quote", line((line, random) -> {
                int at = random.nextInt(line.length());
                return line.substring(0, at) + '"' + line.substring(at);
            })),
            any("other quotes", text((text, random) -> text.replace('"', '\''))),
            any("Latin-1", bytes((content, random) -> recoded(content, ISO_8859_1))),
            any("old Macintosh line ends", text((text, random) -> text.replace('\n', '\r'))),
            any("flipped bits", bytes((content, random) -> {
                byte[] hurt = content;
                for (int i = random.nextInt(1, 50); i > 0; i--) {
                    hurt = flipped(hurt, 0, hurt.length, random);
                }
                return hurt;
            })),
            any("cut anywhere", bytes(Damages::cut)),
            any("lines lost", lines((text, random) -> {
                text.lines().subList(1, text.lines().size()).removeIf(line -> random.nextInt(3) == 0);
                return text;
            })),
            any("written twice", bytes((content, random) -> joined(content, content))),
            any("noise in the middle", bytes((content, random) -> {
                int at = random.nextInt(content.length);
                return joined(
                        joined(Arrays.copyOf(content, at), noise(random.nextInt(1, 3_000), random)),
                        Arrays.copyOfRange(content, at, content.length));
            })),
            any("a header of other columns", lines((text, random) -> {
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
            any("nasty cells", lines((text, random) -> {
                for (int i = 0; i < 8; i++) {
                    int at = text.any(random);
                    List<String> cells = Text.split(text.lines().get(at));
                    String nasty = NASTY.get(random.nextInt(NASTY.size()));
                    cells.set(random.nextInt(cells.size()), '"' + nasty.replace("\"", "\"\"") + '"');
                    text.lines().set(at, String.join(",", cells));
                }
                return text;
            })),
            any("a nasty column", lines((text, random) -> {
                int column = random.nextInt(Text.split(text.lines().getFirst()).size());
                String nasty = '"' + NASTY.get(random.nextInt(NASTY.size())) + '"';
                List<String> header = Text.split(text.lines().getFirst());
                return text.each(cells -> {
                    if (!cells.equals(header) && column < cells.size()) {
                        cells.set(column, nasty);
                    }
                    return cells;
                });
            })));

    private Damages() {}

    private static Damage refused(String name, Deed deed) {
        return new Damage(name, REFUSED, deed);
    }

    private static Damage harmless(String name, Deed deed) {
        return new Damage(name, HARMLESS, deed);
    }

    private static Damage reported(String name, Deed deed) {
        return new Damage(name, REPORTED, deed);
    }

    private static Damage any(String name, Deed deed) {
        return new Damage(name, ANY, deed);
    }

    private interface Change<T> {
        T of(T before, SplittableRandom random);
    }

    private static Deed bytes(Change<byte[]> change) {
        return (files, file, random) -> {
            files.put(file, change.of(files.get(file), random));
            return 0;
        };
    }

    private static Deed text(Change<String> change) {
        return bytes((content, random) ->
                change.of(new String(content, UTF_8), random).getBytes(UTF_8));
    }

    private static Deed lines(Change<Text> change) {
        return bytes((content, random) -> change.of(Text.of(content), random).bytes());
    }

    private static Deed line(Change<String> change) {
        return (files, file, random) -> {
            Text text = Text.of(files.get(file));
            int at = text.any(random);
            text.lines().set(at, change.of(text.lines().get(at), random));
            files.put(file, text.bytes());
            return at + 1;
        };
    }

    private static Deed packed(UnaryOperator<byte[]> pack, Change<byte[]> change) {
        return (files, file, random) -> {
            files.put(file + ".gz", change.of(pack.apply(files.remove(file)), random));
            return 0;
        };
    }

    private static Deed zipped(Change<byte[]> change) {
        return (files, file, random) -> {
            Map<String, byte[]> all = new TreeMap<>();
            files.forEach((name, content) -> all.put("folder/" + name, content));
            byte[] zip = Pack.zip(all);
            files.clear();
            files.put("all.zip", change.of(zip, random));
            return 0;
        };
    }

    /** Before the last comma of a line, so that no reader can take what is left for a whole one. */
    private static byte[] cutInALine(byte[] content, SplittableRandom random) {
        Text text = Text.of(content);
        int at = text.any(random);
        String line = text.lines().get(at);
        String left = line.substring(0, 1 + random.nextInt(line.lastIndexOf(',')));
        List<String> lines = new ArrayList<>(text.lines().subList(0, at));
        lines.add(left);
        return String.join("\n", lines).getBytes(UTF_8);
    }

    private static byte[] cut(byte[] content, SplittableRandom random) {
        return Arrays.copyOf(content, 2 + random.nextInt(content.length - 3));
    }

    private static byte[] flipped(byte[] content, int from, int to, SplittableRandom random) {
        byte[] hurt = content.clone();
        hurt[from + random.nextInt(Math.max(1, to - from))] ^= (byte) (1 << random.nextInt(8));
        return hurt;
    }

    private static byte[] recoded(byte[] content, Charset charset) {
        return new String(content, UTF_8).getBytes(charset);
    }

    /** Two at signs become the bytes of a Latin-1 é and è. */
    private static byte[] latin(byte[] content) {
        byte[] hurt = content.clone();
        for (int i = 0; i + 1 < hurt.length; i++) {
            if (hurt[i] == '@' && hurt[i + 1] == '@') {
                hurt[i] = (byte) 0xe9;
                hurt[i + 1] = (byte) 0xe8;
            }
        }
        return hurt;
    }

    private static byte[] noise(int length, SplittableRandom random) {
        byte[] noise = new byte[length];
        new Random(random.nextLong()).nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}

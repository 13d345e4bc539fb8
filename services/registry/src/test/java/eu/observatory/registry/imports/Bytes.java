package eu.observatory.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Bytes cut, flipped, recoded and mixed with noise. */
final class Bytes {

    private Bytes() {}

    /** Before the last comma of a line, so that no reader can take what is left for a whole one. */
    static byte[] cutInALine(byte[] content, SplittableRandom random) {
        Text text = Text.of(content);
        int at = text.any(random);
        String line = text.lines().get(at);
        String left = line.substring(0, 1 + random.nextInt(line.lastIndexOf(',')));
        List<String> lines = new ArrayList<>(text.lines().subList(0, at));
        lines.add(left);
        return String.join("\n", lines).getBytes(UTF_8);
    }

    static byte[] cut(byte[] content, SplittableRandom random) {
        return Arrays.copyOf(content, 2 + random.nextInt(content.length - 3));
    }

    static byte[] flipped(byte[] content, int from, int to, SplittableRandom random) {
        byte[] hurt = content.clone();
        hurt[from + random.nextInt(Math.max(1, to - from))] ^= (byte) (1 << random.nextInt(8));
        return hurt;
    }

    static byte[] recoded(byte[] content, Charset charset) {
        return new String(content, UTF_8).getBytes(charset);
    }

    /** Two at signs become the bytes of a Latin-1 é and è. */
    static byte[] latin(byte[] content) {
        byte[] hurt = content.clone();
        for (int i = 0; i + 1 < hurt.length; i++) {
            if (hurt[i] == '@' && hurt[i + 1] == '@') {
                hurt[i] = (byte) 0xe9;
                hurt[i + 1] = (byte) 0xe8;
            }
        }
        return hurt;
    }

    static byte[] noise(int length, SplittableRandom random) {
        byte[] noise = new byte[length];
        new Random(random.nextLong()).nextBytes(noise);
        return noise;
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}

package eu.observatory.registry.imports.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The physical lines of a document; what goes beyond a line's limit is skipped, never held. */
final class Lines implements Closeable {

    static final int MAX_BYTES = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int at;
    private int filled;
    private long offset;

    Lines(InputStream in, long offset) {
        this.in = in;
        this.offset = offset;
    }

    @Nullable Line next() throws IOException {
        return returned.isEmpty() ? read() : returned.removeFirst();
    }

    /** Puts lines back that were read too far. */
    void giveBack(java.util.List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.addFirst(lines.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private @Nullable Line read() throws IOException {
        if (at == filled && !fill()) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        while (true) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= bytes.size() + (end - at) > MAX_BYTES;
            if (!tooLong) {
                bytes.write(buffer, at, end - at);
            }
            offset += end - at;
            at = end;
            if (at < filled) {
                at++;
                offset++;
                break;
            }
            if (!fill()) {
                break;
            }
        }
        return new Line(withoutReturn(bytes.toByteArray()), offset, tooLong);
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(in.read(buffer), 0);
        return filled > 0;
    }

    private static byte[] withoutReturn(byte[] bytes) {
        int length = bytes.length;
        return length > 0 && bytes[length - 1] == '\r' ? java.util.Arrays.copyOf(bytes, length - 1) : bytes;
    }
}

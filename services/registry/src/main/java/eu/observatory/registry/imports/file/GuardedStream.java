package eu.observatory.registry.imports.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a document that unpacks to more than its limits allow, before it fills anything. */
final class GuardedStream extends FilterInputStream {

    private final String label;
    private final long packed;
    private final Limits limits;
    private long unpacked;

    GuardedStream(InputStream in, String label, long packed, Limits limits) {
        super(in);
        this.label = label;
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return count(read, read < 0 ? 0 : 1);
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        return count(read, Math.max(read, 0));
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(0, skipped);
        return skipped;
    }

    private int count(int read, long bytes) {
        unpacked += bytes;
        if (limits.exceeded(unpacked, packed)) {
            throw new WrongFile(
                    label,
                    "at most %d unpacked bytes and %d per packed byte".formatted(limits.bytes(), limits.ratio()),
                    "more after %d packed bytes".formatted(packed));
        }
        return read;
    }
}

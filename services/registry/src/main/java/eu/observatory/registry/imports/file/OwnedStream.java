package eu.observatory.registry.imports.file;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that closes what it was opened from. */
final class OwnedStream extends FilterInputStream {

    private final Closeable owner;

    OwnedStream(InputStream in, Closeable owner) {
        super(in);
        this.owner = owner;
    }

    @Override
    public void close() throws IOException {
        try (owner) {
            super.close();
        }
    }
}

package eu.observatory.registry.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs bytes as downloads are packed, and bombs. */
final class Pack {

    private Pack() {}

    static byte[] gzip(byte[] content) {
        return written(out -> {
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(content);
            }
        });
    }

    static byte[] zip(Map<String, byte[]> files) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** Goes on after its head with this many megabytes of nothing. */
    static byte[] bomb(String entry, byte[] head, int megabytes) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(entry));
                fill(zip, head, megabytes);
            }
        });
    }

    static byte[] gzipBomb(byte[] head, int megabytes) {
        return written(out -> {
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                fill(gzip, head, megabytes);
            }
        });
    }

    private static void fill(OutputStream out, byte[] head, int megabytes) throws IOException {
        out.write(head);
        byte[] nothing = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(nothing);
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

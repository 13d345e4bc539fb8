package eu.observatory.registry.imports.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Looks through a document before anything of it is used: half a download, damage, a line that breaks off. */
public final class Inspection {

    private final byte[] tail = new byte[Ending.BYTES];
    private final CRC32 crc = new CRC32();
    private long size;

    private Inspection() {}

    /** Returns the unpacked size; throws {@link WrongFile} where the document is not whole. */
    public static long of(Document document, Layout layout) {
        Header header = Header.of(document, layout);
        Inspection inspection = new Inspection();
        try {
            inspection.read(document);
        } catch (ZipException | EOFException broken) {
            throw document.damaged(broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        document.checksum()
                .filter(expected -> expected != inspection.crc.getValue())
                .ifPresent(other -> {
                    throw document.damaged(new ZipException("its checksum does not agree"));
                });
        byte[] end = inspection.end();
        Ending.check(document, header, end, end.length == inspection.size);
        return inspection.size;
    }

    /** All of it where it is packed; of a plain file only the end, whose size is known. */
    private void read(Document document) throws IOException {
        boolean plain = document.packing() == Document.Packing.PLAIN;
        long skipped = plain ? Math.max(0, document.packed() - tail.length) : 0;
        size = skipped;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = document.open(skipped)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    tail[(int) ((size + i) % tail.length)] = buffer[i];
                }
                size += read;
            }
        }
    }

    private byte[] end() {
        byte[] end = new byte[(int) Math.min(size, tail.length)];
        for (int i = 0; i < end.length; i++) {
            end[i] = tail[(int) ((size - end.length + i) % tail.length)];
        }
        return end;
    }
}

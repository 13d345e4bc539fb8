package eu.observatory.registry.imports.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One CSV document of a set: a file, what a gzip file unpacks to, or an entry of a zip file.
 *
 * @param name its own file name, without folders and without {@code .gz}
 */
public record Document(
        String name, Path path, Packing packing, @Nullable String entry, Limits limits) {

    public enum Packing {
        PLAIN,
        GZIP,
        ZIP
    }

    /** Opens the unpacked bytes, {@code offset} of them skipped. */
    public InputStream open(long offset) {
        try {
            InputStream in = unpacked();
            try {
                in.skipNBytes(offset);
                return in;
            } catch (IOException | RuntimeException failed) {
                in.close();
                throw failed;
            }
        } catch (ZipException | EOFException broken) {
            throw damaged(broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a zip file says its entry sums up to; a gzip file is checked as it is read. */
    Optional<Long> checksum() {
        if (packing != Packing.ZIP) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return Optional.ofNullable(zip.getEntry(entry))
                    .map(ZipEntry::getCrc)
                    .filter(crc -> crc >= 0);
        } catch (ZipException broken) {
            throw damaged(broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The name to show: a zip's entry with its zip. */
    public String label() {
        return packing == Packing.ZIP ? path.getFileName() + "/" + name : name;
    }

    private InputStream unpacked() throws IOException {
        return switch (packing) {
            case PLAIN -> Files.newInputStream(path);
            case GZIP -> guarded(new GZIPInputStream(Files.newInputStream(path), 1 << 16), packed());
            case ZIP -> entryStream();
        };
    }

    private InputStream entryStream() throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        var found = zip.getEntry(entry);
        if (found == null) {
            zip.close();
            throw new WrongFile(label(), "the entry " + entry, "a zip file without it");
        }
        return new OwnedStream(guarded(zip.getInputStream(found), found.getCompressedSize()), zip);
    }

    private InputStream guarded(InputStream in, long packedBytes) {
        return new GuardedStream(in, label(), packedBytes, limits);
    }

    long packed() {
        try {
            return Files.size(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    WrongFile damaged(IOException cause) {
        return new WrongFile(
                label(),
                "a whole " + packing.name().toLowerCase(java.util.Locale.ROOT) + " file",
                "one that breaks off or is damaged (" + cause.getMessage() + ")");
    }
}

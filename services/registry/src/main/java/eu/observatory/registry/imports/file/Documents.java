package eu.observatory.registry.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Lists the CSV documents of a set, told apart by their first bytes and not by their names. */
public final class Documents {

    private static final int MAX_ENTRIES = 100;

    private Documents() {}

    /** The documents of a folder, by name. */
    public static List<Document> of(Path folder, Limits limits) {
        List<Document> documents = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                documents.addAll(inside(file, limits));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return documents;
    }

    private static List<Document> inside(Path file, Limits limits) throws IOException {
        String name = file.getFileName().toString();
        byte[] magic;
        try (InputStream in = Files.newInputStream(file)) {
            magic = in.readNBytes(2);
        }
        if (magic.length == 2 && magic[0] == 'P' && magic[1] == 'K') {
            return entries(file, name, limits);
        }
        if (magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            String inner = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
            return List.of(new Document(inner, file, Document.Packing.GZIP, null, limits));
        }
        return List.of(new Document(name, file, Document.Packing.PLAIN, null, limits));
    }

    private static List<Document> entries(Path file, String name, Limits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw new WrongFile(name, "at most " + MAX_ENTRIES + " files in a zip file", zip.size() + " of them");
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                throw new WrongFile(name, "CSV, plain, gzipped or zipped", "an office document");
            }
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> new Document(
                            entry.getName().substring(entry.getName().lastIndexOf('/') + 1),
                            file,
                            Document.Packing.ZIP,
                            entry.getName(),
                            limits))
                    .toList();
        } catch (ZipException broken) {
            throw new WrongFile(name, "a whole zip file", "one that breaks off or is damaged");
        }
    }
}

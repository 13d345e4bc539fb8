package eu.observatory.images;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar of ours without the moment at which it was built: the same classes give the same bytes. Folders stay entries of
 * their own, since Spring looks for classes by them.
 */
final class StableJar {

    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final Comparator<ZipEntry> MANIFEST_FIRST = Comparator.<ZipEntry, Boolean>comparing(
                    entry -> !entry.getName().startsWith("META-INF/"))
            .thenComparing(entry -> !entry.getName().equals("META-INF/"))
            .thenComparing(entry -> !entry.getName().equals("META-INF/MANIFEST.MF"))
            .thenComparing(ZipEntry::getName);

    private StableJar() {}

    static void rewrite(Path jar) throws IOException {
        Path stable = jar.resolveSibling(jar.getFileName() + ".stable");
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(stable);
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry : from.stream().sorted(MANIFEST_FIRST).toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_MOMENT);
                to.putNextEntry(copy);
                from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        }
        Files.move(stable, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}

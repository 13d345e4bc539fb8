package eu.observatory.local.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The engine's distribution ships libzstd and libvec, the published libraries do not. A system's libzstd is used where
 * there is one; elsewhere the node runs without native code, and only {@code index.codec=best_compression} fails.
 */
final class NativeLibraries {

    private static final List<String> DIRECTORIES = List.of(
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu",
            "/usr/lib64",
            "/usr/lib",
            "/opt/homebrew/lib",
            "/usr/local/lib");

    private static final List<String> FILES = List.of("libzstd.so.1", "libzstd.dylib");

    private NativeLibraries() {}

    static void prepare(Path home) throws IOException {
        System.setProperty("org.elasticsearch.nativeaccess.enableVectorLibrary", "false");
        Optional<Path> zstd = systemZstd();
        if (zstd.isPresent()) {
            Path directory = Files.createDirectories(home.resolve("native"));
            Path link = directory.resolve(System.mapLibraryName("zstd"));
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, zstd.get());
            System.setProperty("es.nativelibs.path", directory.toString());
        }
    }

    private static Optional<Path> systemZstd() {
        return DIRECTORIES.stream()
                .flatMap(NativeLibraries::candidates)
                .filter(Files::exists)
                .findFirst();
    }

    private static Stream<Path> candidates(String directory) {
        return FILES.stream().map(file -> Path.of(directory, file));
    }
}

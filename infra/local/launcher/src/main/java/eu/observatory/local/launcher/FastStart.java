package eu.observatory.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A service's jar unpacked under the run folder, with the JDK's ahead-of-time cache beside it once there has been a
 * training run. Both belong to one build of the jar; those of older builds are deleted.
 */
record FastStart(Installation installation, String service) {

    /** The unpacked jar to run. */
    String jar() {
        try {
            Path directory = directory();
            if (!Files.isDirectory(directory)) {
                Directories.delete(builds());
                unpack(directory);
            }
            return directory.resolve(installation.jar(service).getFileName()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The flag that uses the cache, or none before there is one. */
    List<String> cache() {
        return trained() ? List.of("-XX:AOTCache=" + cacheFile()) : List.of();
    }

    boolean trained() {
        return Files.exists(cacheFile());
    }

    /** Where a training run writes, so that one that is cut short is not taken for a cache. */
    Path recording() {
        return directory().resolve("app.aot.partial");
    }

    /** False where the training ended without one, as when it is killed. */
    boolean keepRecording() throws IOException {
        if (!Files.exists(recording())) {
            return false;
        }
        Files.move(recording(), cacheFile(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private Path cacheFile() {
        return directory().resolve("app.aot");
    }

    private void unpack(Path directory) throws IOException {
        Path partial = directory.resolveSibling("partial");
        Process process = new ProcessBuilder(
                        Installation.java().toString(),
                        "-Djarmode=tools",
                        "-jar",
                        installation.jar(service).toString(),
                        "extract",
                        "--destination",
                        partial.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("The jar of the " + service + " could not be unpacked: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.move(partial, directory);
    }

    private Path directory() {
        Path jar = installation.jar(service);
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            String build = Long.toHexString(attributes.lastModifiedTime().toMillis()) + "-" + attributes.size();
            return builds().resolve(build);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path builds() {
        return installation.run().resolve("apps").resolve(service);
    }
}

package eu.observatory.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Spring Boot jar taken apart into what changes rarely, sometimes and always. */
record Application(Path layers, String jar) {

    static final String HOME = "/app";

    /** From the rarest change to the most frequent one; absent ones are left out. */
    private static final List<String> ORDER = List.of("dependencies", "snapshot-dependencies", "application");

    static Application of(Path java, Path bootJar, Path folder) throws IOException {
        Folder.delete(folder);
        Command.run(List.of(
                java.toString(),
                "-Djarmode=tools",
                "-jar",
                bootJar.toString(),
                "extract",
                "--layers",
                "--destination",
                folder.toString()));
        Application application = new Application(folder, bootJar.getFileName().toString());
        for (String own : List.of("snapshot-dependencies", "application")) {
            if (Files.isDirectory(folder.resolve(own))) {
                for (Path each : Folder.files(folder.resolve(own))) {
                    StableJar.rewrite(each);
                }
            }
        }
        return application;
    }

    List<Path> inOrder() {
        return Stream.of(ORDER.toArray(String[]::new))
                .map(layers::resolve)
                .filter(Files::isDirectory)
                .toList();
    }
}

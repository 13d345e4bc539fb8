package eu.observatory.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the JDK learns from a start, so that the next one need not: its ahead-of-time cache. It is made by a start in the
 * very files of the image that ends before anything listens, and wants no engine.
 */
final class StartCache {

    static final String FILE = "start.aot";

    /** As a cluster tells services: any values will do, and nothing is asked for what they name. */
    private static final Map<String, String> SETTINGS = Map.of(
            "LANG", "C.UTF-8",
            "LOG_FORMAT", "ecs",
            "SPRING_FLYWAY_ENABLED", "false",
            "ISSUER_URL", "http://localhost:1",
            "CLIENT_SECRET", "training",
            "SESSION_KEY", "0".repeat(64));

    private StartCache() {}

    /** The folder with the cache alone, as it is to be laid beside the jar. */
    static Path train(Path runtime, Application application, Path parts) throws IOException {
        Chroot image = Chroot.fresh(parts.resolve("root"));
        image.add(runtime, "");
        for (Path layer : application.inOrder()) {
            image.add(layer, Application.HOME);
        }
        List<String> start = new ArrayList<>(List.of(JavaRuntime.HOME + "/bin/java"));
        start.addAll(Image.FLAGS);
        // As the JVM chooses by itself below two gigabytes.
        start.addAll(List.of("-XX:+UseSerialGC", "-XX:AOTCacheOutput=/tmp/" + FILE, "-Dspring.context.exit=onRefresh"));
        start.addAll(List.of("-jar", Application.HOME + "/" + application.jar()));
        String output = image.run(SETTINGS, start);
        Path made = image.root().resolve("tmp").resolve(FILE);
        if (!Files.exists(made)) {
            throw new IOException("The training of " + application.jar() + " left no cache: " + output);
        }
        Path folder = Folder.fresh(parts.resolve("start"));
        Files.move(made, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        Folder.delete(image.root());
        return folder;
    }
}

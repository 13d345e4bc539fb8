package eu.observatory.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An image of one service for one platform; the same content gives the same digest.
 *
 * @param start the folder with what makes it start faster, which is never twice the same
 */
record Image(Path runtime, Application application, Optional<Path> start, String service, String version) {

    /** Of the JVM, in training as in service. */
    static final List<String> FLAGS =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions ANYBODYS = FilePermissions.fromOctalString("777");

    JibContainer write(Containerizer target) throws Exception {
        JibContainerBuilder image = Jib.fromScratch()
                .setFormat(ImageFormat.OCI)
                .setPlatforms(Set.of(new Platform(architecture(), "linux")))
                .setCreationTime(Instant.EPOCH)
                .setUser("10001:10001")
                .setWorkingDirectory(AbsoluteUnixPath.get("/tmp"))
                .setEnvironment(Map.of("LANG", "C.UTF-8", "JAVA_HOME", JavaRuntime.HOME))
                .setEntrypoint(entrypoint())
                .setLabels(Map.of(
                        "org.opencontainers.image.title",
                        "observatory-" + service,
                        "org.opencontainers.image.version",
                        version,
                        "org.opencontainers.image.licenses",
                        "EUPL-1.2"))
                .setExposedPorts(Set.of());
        image.addFileEntriesLayer(base());
        for (Path layer : application.inOrder()) {
            image.addFileEntriesLayer(layer(layer.getFileName().toString(), layer, Application.HOME));
        }
        if (start.isPresent()) {
            image.addFileEntriesLayer(layer("start", start.get(), Application.HOME));
        }
        return image.containerize(target);
    }

    private List<String> entrypoint() {
        List<String> command = new ArrayList<>(List.of(JavaRuntime.HOME + "/bin/java"));
        command.addAll(FLAGS);
        if (start.isPresent()) {
            command.add("-XX:AOTCache=" + Application.HOME + "/" + StartCache.FILE);
        }
        command.addAll(List.of("-jar", Application.HOME + "/" + application.jar()));
        return command;
    }

    private FileEntriesLayer base() throws IOException {
        FileEntriesLayer java = layer("java", runtime, "");
        return java.toBuilder()
                .addEntry(runtime, AbsoluteUnixPath.get("/tmp"), ANYBODYS)
                .build();
    }

    private static FileEntriesLayer layer(String name, Path folder, String home) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        for (Path file : Folder.files(folder)) {
            AbsoluteUnixPath place = AbsoluteUnixPath.get(home + "/" + folder.relativize(file));
            layer.addEntry(file, place, JavaRuntime.isExecutable(file) ? PROGRAM : FILE);
        }
        return layer.build();
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}

package eu.observatory.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of an image in a folder, and programs that see nothing else, as in a container. */
record Chroot(Path root) {

    /** What jib writes of every file; the JVM compares it. */
    private static final FileTime MOMENT = FileTime.from(Instant.ofEpochSecond(1));

    private static final String ENTER = """
            mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && exec chroot "$0" "$@"
            """;

    /** Of the folders in which a container's engine puts something. */
    static Chroot fresh(Path root) throws IOException {
        Folder.fresh(root);
        for (String place : List.of("proc", "dev", "tmp")) {
            Files.createDirectory(root.resolve(place));
        }
        return new Chroot(root);
    }

    /** The very bytes, and the time that they will have in the image. */
    void add(Path folder, String home) throws IOException {
        for (Path file : Folder.files(folder)) {
            Path place = root.resolve((home + "/" + folder.relativize(file)).substring(1));
            Files.createDirectories(place.getParent());
            Files.createLink(place, file.toRealPath());
            Files.setLastModifiedTime(place, MOMENT);
        }
    }

    /** What the command printed. */
    String run(Map<String, String> environment, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("unshare", "--user", "--map-root-user", "--mount", "--pid", "--fork", "sh", "-c", ENTER));
        all.add(root.toString());
        all.addAll(command);
        return Command.run(environment, all);
    }

    /** Some machines let nobody change the root, as many containers do not. */
    static boolean isPossible() {
        try {
            new Chroot(Path.of("/")).run(Map.of(), List.of("/bin/true"));
            return true;
        } catch (IOException forbidden) {
            return false;
        }
    }
}

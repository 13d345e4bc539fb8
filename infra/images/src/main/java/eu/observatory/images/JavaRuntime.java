package eu.observatory.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A root file system with Java, the C library that it stands on, and nothing else: no shell, no package manager. The
 * libraries are those of the machine that makes it.
 */
final class JavaRuntime {

    static final String HOME = "/opt/java";

    /** What Spring, Netty and the clients of the engines use; {@code jcmd} too, since there is nothing else to look inside with. */
    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.jcmd",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.management.agent",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    /** Those of a screen and of sound stay unresolved: nobody loads them. */
    private static final Pattern UNUSED = Pattern.compile(".*/lib(awt_xawt|jsound|splashscreen|jawt)\\.so");

    private static final Pattern LIBRARY = Pattern.compile("(?:=> |^\\s*)(/\\S+) \\(0x", Pattern.MULTILINE);
    private static final Set<String> EXECUTABLE_FOLDERS = Set.of("bin");

    private JavaRuntime() {}

    static void make(Path jdk, List<String> modules, Path root) throws IOException {
        Folder.fresh(root);
        Path java = root.resolve(HOME.substring(1));
        Files.createDirectories(java.getParent());
        Command.run(List.of(
                jdk.resolve("bin/jlink").toString(),
                "--add-modules",
                String.join(",", modules),
                "--output",
                java.toString(),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-6"));
        for (String library : libraries(java)) {
            Path copy = root.resolve(library.substring(1));
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of(library), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Path etc = Files.createDirectories(root.resolve("etc"));
        Files.writeString(etc.resolve("passwd"), "app:x:10001:10001::/tmp:/none\n");
        Files.writeString(etc.resolve("group"), "app:x:10001:\n");
        Files.writeString(etc.resolve("nsswitch.conf"), "hosts: files dns\n");
    }

    static void make(Path jdk, Path root) throws IOException {
        make(jdk, MODULES, root);
    }

    static boolean isExecutable(Path file) {
        String name = file.getFileName().toString();
        Path folder = file.getParent();
        return name.equals("jspawnhelper")
                || name.startsWith("ld-linux")
                || folder != null && EXECUTABLE_FOLDERS.contains(String.valueOf(folder.getFileName()));
    }

    /** The system's libraries that its programs and libraries want. */
    private static Set<String> libraries(Path java) throws IOException {
        Set<String> libraries = new TreeSet<>();
        Path own = java.toRealPath();
        for (Path file : Folder.files(own)) {
            String name = file.toString();
            if ((name.endsWith(".so") || isExecutable(file))
                    && !UNUSED.matcher(name).matches()) {
                LIBRARY.matcher(Command.run(List.of("ldd", name)))
                        .results()
                        .map(found -> found.group(1))
                        .filter(found -> !Path.of(found).normalize().startsWith(own))
                        .forEach(libraries::add);
            }
        }
        return libraries;
    }
}

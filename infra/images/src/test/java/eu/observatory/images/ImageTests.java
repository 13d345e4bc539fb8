package eu.observatory.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real image of a small program, on a real runtime with the smallest set of modules. */
class ImageTests {

    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static String digest;

    @BeforeAll
    static void make() throws Exception {
        digest = image(folder.resolve("first"), FileTime.fromMillis(1_000_000_000_000L));
    }

    @Test
    void givesTheSameDigestTwice() throws Exception {
        String again = image(folder.resolve("second"), FileTime.fromMillis(1_700_000_000_000L));

        assertThat(again).isEqualTo(digest);
    }

    @Test
    void runsAsNobodyFromNothingButItself() throws Exception {
        Path root = unpacked();

        JsonNode config = config(root).get("config");
        assertThat(config.get("User").asText()).isEqualTo("10001:10001");
        assertThat(config.get("Entrypoint").get(0).asText()).isEqualTo("/opt/java/bin/java");
        assertThat(root.resolve("bin/sh")).doesNotExist();
        assumeTrue(isFreeToChangeRoot(), "this machine lets nobody change the root");
        Path processes = Files.createDirectory(root.resolve("proc"));
        assertThat(Command.run(within(processes, root, "/opt/java/bin/java", "-jar", "/app/hello.jar")))
                .contains("Hello from /opt/java, folders found: true");
    }

    private static boolean isFreeToChangeRoot() {
        try {
            Command.run(within(Path.of("/proc"), Path.of("/"), "/bin/true"));
            return true;
        } catch (IOException forbidden) {
            return false;
        }
    }

    /** A command that sees nothing but this root, as in a container. */
    private static List<String> within(Path processes, Path root, String... command) {
        List<String> all = new ArrayList<>(List.of(
                "unshare",
                "--user",
                "--map-root-user",
                "--mount",
                "--pid",
                "--fork",
                "--mount-proc=" + processes,
                "chroot"));
        all.add(root.toString());
        all.addAll(List.of(command));
        return all;
    }

    /** Built from nothing, as if at that moment. */
    private static String image(Path place, FileTime moment) throws Exception {
        Path runtime = place.resolve("java");
        JavaRuntime.make(JDK, List.of("java.base"), runtime);
        Path layers = place.resolve("layers");
        Path jar = Files.createDirectories(layers.resolve("application")).resolve("hello.jar");
        jar(jar, moment);
        StableJar.rewrite(jar);
        Image image = new Image(runtime, new Application(layers, "hello.jar"), "hello", "1");
        Path cache = Files.createDirectories(place.resolve("cache"));
        return image.write(Containerizer.to(
                                TarImage.at(place.resolve("hello.tar")).named(ImageReference.of(null, "hello", "1")))
                        .setBaseImageLayersCache(cache)
                        .setApplicationLayersCache(cache))
                .getDigest()
                .toString();
    }

    private static void jar(Path jar, FileTime moment) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Hello.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry("eu/observatory/images/"));
            ZipEntry entry = new ZipEntry(Hello.class.getName().replace('.', '/') + ".class");
            entry.setLastModifiedTime(moment);
            out.putNextEntry(entry);
            try (var code = Hello.class.getResourceAsStream("Hello.class")) {
                assertThat(code).isNotNull().satisfies(bytes -> bytes.transferTo(out));
            }
        }
        Files.setLastModifiedTime(jar, moment);
    }

    /** All layers of the archive, laid over each other, beside the archive's own parts. */
    private static Path unpacked() throws IOException {
        Path archive = Folder.fresh(folder.resolve("archive"));
        Command.run(List.of("tar", "-xf", folder.resolve("first/hello.tar").toString(), "-C", archive.toString()));
        Path root = Folder.fresh(folder.resolve("root"));
        for (JsonNode layer : blob(archive, manifest(archive)).get("layers")) {
            Path blob = archive.resolve("blobs/sha256").resolve(hash(layer));
            Command.run(List.of("tar", "-xzf", blob.toString(), "-C", root.toString()));
        }
        return root;
    }

    private static JsonNode config(Path root) throws IOException {
        Path archive = root.resolveSibling("archive");
        return blob(archive, blob(archive, manifest(archive)).get("config"));
    }

    private static JsonNode manifest(Path archive) throws IOException {
        return JSON.readTree(archive.resolve("index.json").toFile())
                .get("manifests")
                .get(0);
    }

    private static JsonNode blob(Path archive, JsonNode descriptor) throws IOException {
        return JSON.readTree(
                archive.resolve("blobs/sha256").resolve(hash(descriptor)).toFile());
    }

    private static String hash(JsonNode descriptor) {
        return descriptor.get("digest").asText().substring("sha256:".length());
    }
}

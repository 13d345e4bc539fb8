package eu.observatory.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.Map;
import java.util.Optional;
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

    @TempDir
    static Path folder;

    private static Image image;
    private static String digest;

    @BeforeAll
    static void make() throws Exception {
        Path place = folder.resolve("first");
        image = made(place, FileTime.fromMillis(1_000_000_000_000L));
        digest = write(image, place);
    }

    @Test
    void givesTheSameDigestTwice() throws Exception {
        Path place = folder.resolve("second");
        String again = write(made(place, FileTime.fromMillis(1_700_000_000_000L)), place);

        assertThat(again).isEqualTo(digest);
    }

    @Test
    void runsAsNobodyFromNothingButItself() throws Exception {
        Archive archive = Archive.open(folder.resolve("first/hello.tar"));
        Chroot root = archive.unpacked();

        assertThat(archive.config().get("User").asText()).isEqualTo("10001:10001");
        assertThat(command(archive)).first().isEqualTo("/opt/java/bin/java");
        assertThat(root.root().resolve("bin/sh")).doesNotExist();
        assumeTrue(Chroot.isPossible(), "this machine lets nobody change the root");
        assertThat(root.run(Map.of(), command(archive))).contains("Hello from /opt/java, folders found: true");
    }

    @Test
    void startsFromItsCacheAndIsTheSameBelowIt() throws Exception {
        assumeTrue(Chroot.isPossible(), "this machine lets nobody change the root");
        Path place = folder.resolve("trained");
        Path cache = StartCache.train(image.runtime(), image.application(), place);
        write(new Image(image.runtime(), image.application(), Optional.of(cache), "hello", "1"), place);

        Archive archive = Archive.open(place.resolve("hello.tar"));
        assertThat(archive.layers())
                .startsWith(
                        Archive.open(folder.resolve("first/hello.tar")).layers().toArray(String[]::new))
                .hasSize(3);
        assertThat(command(archive)).contains("-XX:AOTCache=/app/start.aot");
        List<String> strictly = command(archive);
        strictly.add(1, "-XX:AOTMode=on"); // ends where the cache is not for these very files
        assertThat(archive.unpacked().run(Map.of(), strictly)).contains("Hello from /opt/java");
    }

    private static List<String> command(Archive archive) throws IOException {
        List<String> command = new ArrayList<>();
        archive.config().get("Entrypoint").forEach(word -> command.add(word.asText()));
        return command;
    }

    /** Built from nothing, as if at that moment. */
    private static Image made(Path place, FileTime moment) throws Exception {
        Path runtime = place.resolve("java");
        JavaRuntime.make(JDK, List.of("java.base"), runtime);
        Path layers = place.resolve("layers");
        Path jar = Files.createDirectories(layers.resolve("application")).resolve("hello.jar");
        jar(jar, moment);
        StableJar.rewrite(jar);
        return new Image(runtime, new Application(layers, "hello.jar"), Optional.empty(), "hello", "1");
    }

    /** Its digest. */
    private static String write(Image image, Path place) throws Exception {
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
}

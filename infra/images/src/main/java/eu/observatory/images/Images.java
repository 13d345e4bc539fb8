package eu.observatory.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes an OCI archive per service, and pushes the same images where a registry is named. */
final class Images {

    private final Path jdk;
    private final String version;
    private final List<String> homes;
    private final Path output;
    private final String registry;
    private final boolean trained;

    private Images(Path jdk, String version, List<String> homes, Path output, String registry, boolean trained) {
        this.jdk = jdk;
        this.version = version;
        this.homes = homes;
        this.output = output;
        this.registry = registry;
        this.trained = trained;
    }

    /** Takes the version, the services' folders with commas between them, and a registry or nothing; runs in the folder of the checkout, on the JDK that goes into the images. */
    static void main(String... arguments) throws Exception {
        new Images(
                        Path.of(System.getProperty("java.home")),
                        arguments[0],
                        List.of(arguments[1].split(",")),
                        Path.of("target/images"),
                        arguments.length > 2 ? arguments[2] : "",
                        isTraining())
                .make();
    }

    /** Unless it is not wanted, or this machine does not let it. */
    private static boolean isTraining() {
        if ("no".equals(System.getenv("START_CACHE"))) {
            return false;
        }
        boolean possible = Chroot.isPossible();
        if (!possible) {
            System.err.println("Without the cache that makes starts faster: this machine lets nobody change the root");
        }
        return possible;
    }

    private void make() throws Exception {
        Path runtime = output.resolve("parts/java");
        JavaRuntime.make(jdk, runtime);
        List<String> digests = new ArrayList<>();
        for (String home : homes) {
            String service = Path.of(home).getFileName().toString();
            Path jar = Path.of(home, "target", service + "-" + version + ".jar");
            if (!Files.exists(jar)) {
                throw new IOException(jar + " is not there: run `make build`");
            }
            Path parts = output.resolve("parts");
            Application application = Application.of(jdk.resolve("bin/java"), jar, parts.resolve(service));
            Optional<Path> start = trained
                    ? Optional.of(StartCache.train(runtime, application, parts.resolve(service + "-training")))
                    : Optional.empty();
            String digest = write(new Image(runtime, application, start, service, version));
            digests.add(service + ":" + version + "@" + digest);
            System.out.println(digests.getLast());
        }
        Files.write(output.resolve("digests.txt"), digests);
    }

    private String write(Image image) throws Exception {
        Path archive = output.resolve(image.service() + "-" + version + ".tar");
        JibContainer written = image.write(cached(
                Containerizer.to(TarImage.at(archive).named(ImageReference.of(null, image.service(), version)))));
        if (!registry.isBlank()) {
            String name = registry + "/" + image.service() + ":" + version;
            RegistryImage place = RegistryImage.named(name)
                    .addCredentialRetriever(CredentialRetrieverFactory.forImage(
                                    ImageReference.parse(name), event -> System.err.println(event.getMessage()))
                            .dockerConfig());
            image.write(cached(Containerizer.to(place)).setAllowInsecureRegistries(registry.startsWith("localhost")));
        }
        return written.getDigest().toString();
    }

    private Containerizer cached(Containerizer target) {
        Path cache = output.resolve("parts/cache");
        return target.setBaseImageLayersCache(cache)
                .setApplicationLayersCache(cache)
                .setToolName("observatory");
    }
}

package eu.observatory.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An OCI archive, taken apart beside itself. */
record Archive(Path parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Archive open(Path tar) throws IOException {
        Path parts = Folder.fresh(tar.resolveSibling(tar.getFileName() + ".parts"));
        Command.run(List.of("tar", "-xf", tar.toString(), "-C", parts.toString()));
        return new Archive(parts);
    }

    JsonNode config() throws IOException {
        return JSON.readTree(blob(manifest().get("config")).toFile()).get("config");
    }

    /** By what they hold. */
    List<String> layers() throws IOException {
        List<String> layers = new ArrayList<>();
        manifest().get("layers").forEach(layer -> layers.add(hash(layer)));
        return layers;
    }

    /** All layers, laid over each other. */
    Chroot unpacked() throws IOException {
        Path root = Folder.fresh(parts.resolve("root"));
        for (JsonNode layer : manifest().get("layers")) {
            Command.run(List.of("tar", "-xzf", blob(layer).toString(), "-C", root.toString()));
        }
        Files.createDirectory(root.resolve("proc"));
        Files.createDirectory(root.resolve("dev"));
        return new Chroot(root);
    }

    private JsonNode manifest() throws IOException {
        JsonNode index = JSON.readTree(parts.resolve("index.json").toFile());
        return JSON.readTree(blob(index.get("manifests").get(0)).toFile());
    }

    private Path blob(JsonNode descriptor) {
        return parts.resolve("blobs/sha256").resolve(hash(descriptor));
    }

    private static String hash(JsonNode descriptor) {
        return descriptor.get("digest").asText().substring("sha256:".length());
    }
}

package eu.observatory.charts;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.JSON;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One object that Helm would hand to Kubernetes. */
record Manifest(String apiVersion, String kind, String name, JsonObject content) {

    /** All objects of a rendered chart; a key that is written twice in one of them is an error. */
    static List<Manifest> all(String yaml) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        strict.setCodePointLimit(Integer.MAX_VALUE);
        Iterable<Object> documents = new Yaml(new SafeConstructor(strict)).loadAll(yaml);
        return StreamSupport.stream(documents.spliterator(), false)
                .filter(document -> document instanceof Map<?, ?>)
                .map(document -> of(new Gson().toJsonTree(document).getAsJsonObject()))
                .toList();
    }

    static Manifest of(JsonObject content) {
        return new Manifest(
                content.get("apiVersion").getAsString(),
                content.get("kind").getAsString(),
                content.getAsJsonObject("metadata").get("name").getAsString(),
                content);
    }

    static Manifest one(List<Manifest> all, String kind, String name) {
        return all.stream()
                .filter(each -> each.kind.equals(kind) && each.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    /** All of one kind, as Kubernetes reads them. */
    static <T> List<T> every(List<Manifest> all, Class<T> type) {
        return all.stream()
                .filter(each -> type.getSimpleName().equals("V1" + each.kind))
                .map(each -> each.as(type))
                .toList();
    }

    <T> T as(Class<T> type) {
        return JSON.getGson().fromJson(content, type);
    }

    /** What is found by the names of fields, one below the other. */
    Optional<JsonElement> at(String... path) {
        JsonElement here = content;
        for (String field : path) {
            if (here == null || !here.isJsonObject()) {
                return Optional.empty();
            }
            here = here.getAsJsonObject().get(field);
        }
        return Optional.ofNullable(here);
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}

package eu.observatory.gateway.contract;

import eu.observatory.gateway.route.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document out of several: only what is routed, under the path that readers use, and with names that carry
 * the service, so that two services may both speak of a {@code Page}.
 */
class JoinedContract {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode root;
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ArrayNode tags;
    private final List<String> missing = new ArrayList<>();

    JoinedContract(JsonMapper mapper) {
        root = mapper.createObjectNode().put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", "Observatory")
                .put("version", "1")
                .put("description", "Everything that the services of this Observatory answer under /api.")
                .putObject("license")
                .put("name", "EUPL-1.2")
                .put("identifier", "EUPL-1.2");
        root.putArray("servers").addObject().put("url", "/");
        tags = root.putArray("tags");
        paths = root.putObject("paths");
        components = root.putObject("components");
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    JsonNode document() {
        return root;
    }

    void addMissing(Service service) {
        missing.add(service.name());
        ArrayNode unavailable = root.putArray("x-unavailable");
        missing.forEach(unavailable::add);
    }

    void add(Service service, JsonNode document) {
        ObjectNode tag = tags.addObject().put("name", service.name());
        JsonNode title = document.path("info").path("title");
        if (title.isString()) {
            tag.set("description", title);
        }
        Renaming renaming = new Renaming(service.name());
        document.path("paths").properties().forEach(path -> addPath(service, renaming, path));
        document.path("components").properties().forEach(section -> {
            ObjectNode target = components.withObjectProperty(section.getKey());
            section.getValue()
                    .properties()
                    .forEach(component ->
                            target.set(renaming.name(component.getKey()), renaming.of(component.getValue())));
        });
    }

    private void addPath(Service service, Renaming renaming, Map.Entry<String, JsonNode> path) {
        if (service.answers(path.getKey())) {
            ObjectNode item = (ObjectNode) renaming.of(path.getValue());
            METHODS.stream()
                    .map(item::get)
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .forEach(operation -> name(service, renaming, operation));
            paths.set("/api" + path.getKey(), item);
        }
    }

    private static void name(Service service, Renaming renaming, ObjectNode operation) {
        operation.putArray("tags").add(service.name());
        JsonNode id = operation.get("operationId");
        if (id != null && id.isString()) {
            operation.put("operationId", renaming.name(id.stringValue()));
        }
    }
}

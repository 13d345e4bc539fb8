package eu.observatory.gateway.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copies a part of a service's document with every reference to a component carrying the service's name. */
record Renaming(String service) {

    private static final String COMPONENTS = "#/components/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    String name(String name) {
        return service + "." + name;
    }

    JsonNode of(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = NODES.objectNode();
                object.properties()
                        .forEach(field -> copy.set(
                                field.getKey(),
                                field.getKey().equals("security")
                                        ? requirements(field.getValue())
                                        : of(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = NODES.arrayNode();
                array.forEach(item -> copy.add(of(item)));
                yield copy;
            }
            default -> node.isString() ? NODES.stringNode(reference(node.stringValue())) : node;
        };
    }

    private String reference(String text) {
        int section = text.startsWith(COMPONENTS) ? text.indexOf('/', COMPONENTS.length()) : -1;
        return section < 0 ? text : text.substring(0, section + 1) + name(text.substring(section + 1));
    }

    private JsonNode requirements(JsonNode security) {
        if (!security.isArray()) {
            return of(security);
        }
        ArrayNode copy = NODES.arrayNode();
        security.forEach(requirement -> {
            ObjectNode renamed = copy.addObject();
            requirement.properties().forEach(scheme -> renamed.set(name(scheme.getKey()), scheme.getValue()));
        });
        return copy;
    }
}

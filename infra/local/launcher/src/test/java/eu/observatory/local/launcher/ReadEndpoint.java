package eu.observatory.local.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A GET of the joined contract: its path, and its parameters with a value that is right where the contract gives one. */
record ReadEndpoint(String path, List<Parameter> parameters) {

    record Parameter(String name, boolean inPath, String right) {

        static Parameter of(JsonNode parameter) {
            JsonNode schema = parameter.path("schema");
            String right =
                    parameter.path("example").asString(schema.path("example").asString(""));
            return new Parameter(
                    parameter.path("name").asString(),
                    parameter.path("in").asString().equals("path"),
                    right);
        }
    }

    /** All but those that never end by themselves. */
    static List<ReadEndpoint> of(JsonNode contract) {
        List<ReadEndpoint> endpoints = new ArrayList<>();
        contract.path("paths").properties().forEach(entry -> {
            JsonNode get = entry.getValue().path("get");
            if (!get.isMissingNode()) {
                List<Parameter> parameters = new ArrayList<>();
                get.path("parameters").forEach(parameter -> {
                    if (!parameter.path("in").asString().equals("header")) {
                        parameters.add(Parameter.of(parameter));
                    }
                });
                endpoints.add(new ReadEndpoint(entry.getKey(), List.copyOf(parameters)));
            }
        });
        return endpoints;
    }

    /** Each parameter with each hostile value, the others right or left out; then many at once. */
    List<String> hostile(HostileValues values, int combinations) {
        List<String> addresses = new ArrayList<>();
        for (Parameter parameter : parameters) {
            values.around(parameter.right()).forEach(value -> addresses.add(address(Map.of(parameter.name(), value))));
        }
        for (int i = 0; i < combinations; i++) {
            Map<String, String> chosen = new LinkedHashMap<>();
            parameters.stream()
                    .filter(parameter -> values.chance())
                    .forEach(parameter -> chosen.put(parameter.name(), values.any(parameter.right())));
            addresses.add(address(chosen));
        }
        return addresses;
    }

    private String address(Map<String, String> chosen) {
        String address = path;
        for (Parameter parameter : parameters) {
            if (parameter.inPath()) {
                String value = chosen.getOrDefault(parameter.name(), parameter.right());
                address = address.replace(
                        "{" + parameter.name() + "}", encoded(value).replace("+", "%20"));
            }
        }
        String query = parameters.stream()
                .filter(parameter -> !parameter.inPath() && chosen.containsKey(parameter.name()))
                .map(parameter -> parameter.name() + "=" + encoded(chosen.get(parameter.name())))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

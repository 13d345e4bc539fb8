package eu.observatory.registry.imports.format;

import eu.observatory.platform.json.HouseJson;
import tools.jackson.databind.json.JsonMapper;

/** Something staged: what one row said of an enterprise or establishment. */
public record Part(String entity, short kind, String content) {

    private static final JsonMapper JSON = HouseJson.mapper();

    public static String write(Object content) {
        return JSON.writeValueAsString(content);
    }

    public <T> T read(Class<T> type) {
        return JSON.readValue(content, type);
    }
}

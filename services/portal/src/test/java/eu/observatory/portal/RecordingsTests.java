package eu.observatory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recorded answers say nothing that the services' contracts do not, so that no page is made for a field of dreams. */
class RecordingsTests {

    @ParameterizedTest
    @CsvSource({
        "search, /search, search",
        "search, /search, overview",
        "search, /search, nothing",
        "search, /search/map, map",
        "search, /search/explain, explanation",
        "search, /suggestions, suggestions",
        "registry, /enterprises/{id}, fr-siren-000000018",
        "registry, /enterprises/{id}, be-kbo-1999000027",
        "registry, /enterprises/{id}/history, history",
        "registry, /organisations, organisations",
        "registry, /organisations/{id}, be-kbo-0419999904",
        "registry, /organisations/{id}/members, members",
        "registry, /datasets/{dataset}/changes, changes",
        "registry, /enterprises/{id}/statement, statement",
        "registry, /contributions/{contribution}, contribution",
        "registry, /contributions, contributions",
        "registry, /contributions/mine, contributions",
        "registry, /claims/{claim}, claim",
        "registry, /claims, claims",
        "registry, /claims/mine, claims",
        "registry, /trail, trail",
        "registry, /enterprises/{id}/trail, trail",
        "registry, /concepts, concepts",
        "registry, /desks, desks",
        "registry, /letters/failed, failed-letters",
        "registry, /messages, messages",
        "registry, /messages/{message}, message",
        "registry, /duplicates, duplicates",
        "registry, /enterprises/{id}/duplicates, duplicates",
        "search, /operations/search/dead-letter-topics, dead-letter-topics",
        "search, /operations/search/dead-letters, dead-letters",
        "search, /operations/search/dead-letters/{letter}, dead-letter",
        "search, /operations/search/index/rebuild, rebuild",
        "registry, /imports, imports",
        "registry, /imports/{id}, import",
        "registry, /imports/sets/{set}, set",
        "registry, /imports/codes, codes"
    })
    void saysOnlyWhatTheContractNames(String service, String path, String recording) throws IOException {
        var contract = JsonMapper.shared()
                .readTree(Files.readString(
                        Path.of(System.getProperty("observatory.docs"), "openapi", service + ".json")));
        var answer = contract.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content");
        assertThat(answer.isMissingNode()).as("%s answers %s", service, path).isFalse();
        var strange = new ArrayList<String>();
        compare(
                contract,
                answer.path("application/json").path("schema"),
                JsonMapper.shared().readTree(RecordedGateway.recording(recording, "fr")),
                "",
                strange);
        assertThat(strange).isEmpty();
    }

    private static void compare(JsonNode contract, JsonNode schema, JsonNode value, String at, List<String> strange) {
        var known = resolved(contract, schema);
        if (value.isArray()) {
            value.forEach(item -> compare(contract, known.path("items"), item, at + "[]", strange));
        } else if (value.isObject() && known.has("properties")) {
            value.properties().forEach(field -> {
                var property = known.path("properties").path(field.getKey());
                if (property.isMissingNode() && !known.has("additionalProperties")) {
                    strange.add(at + "." + field.getKey());
                }
                compare(contract, property, field.getValue(), at + "." + field.getKey(), strange);
            });
        }
    }

    private static JsonNode resolved(JsonNode contract, JsonNode schema) {
        for (var choice : List.of("anyOf", "oneOf", "allOf")) {
            for (var one : schema.path(choice)) {
                if (one.has("$ref") || one.has("properties")) {
                    return resolved(contract, one);
                }
            }
        }
        return schema.has("$ref")
                ? resolved(contract, contract.at(schema.path("$ref").asString().substring(1)))
                : schema;
    }
}

package eu.observatory.portal.gateway;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

/** How questions are written and answers read: unknown fields are somebody else's, an absent list is empty. */
final class Answers {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, Answers::emptyWhenAbsent)
            .withConfigOverride(Map.class, Answers::emptyWhenAbsent)
            .build();

    private Answers() {}

    static URI uri(UriBuilder uri, String path, MultiValueMap<String, String> parameters) {
        var values = new ArrayList<Object>();
        for (String segment : path.split("/", -1)) {
            uri.pathSegment("{value}");
            values.add(segment);
        }
        parameters.forEach((name, all) -> {
            uri.queryParam(name, all.stream().map(value -> "{value}").toList());
            values.addAll(all);
        });
        return uri.build(values.toArray());
    }

    private static void emptyWhenAbsent(MutableConfigOverride override) {
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }
}

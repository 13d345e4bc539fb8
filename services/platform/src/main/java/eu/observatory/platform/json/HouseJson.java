package eu.observatory.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the platform spells it: enums lower-case with hyphens, dates in ISO 8601, absent instead of null. */
public final class HouseJson {

    private HouseJson() {}

    /** A mapper like the one services are given, for code and tests without a Spring context. */
    public static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        spell(builder);
        return builder.build();
    }

    static void spell(JsonMapper.Builder builder) {
        builder.enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(Include.NON_ABSENT).withContentInclusion(Include.NON_NULL));
    }
}

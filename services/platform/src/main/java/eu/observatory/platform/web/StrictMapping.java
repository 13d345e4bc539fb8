package eu.observatory.platform.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Refuses query parameters that the matching handler does not know, and control characters in any value, which no
 * engine behind takes; pages for people are not held to that.
 */
final class StrictMapping extends RequestMappingHandlerMapping {

    private final KnownParameters known = new KnownParameters();

    @Override
    protected void handleMatch(RequestMappingInfo info, HandlerMethod handler, ServerWebExchange exchange) {
        super.handleMatch(info, handler, exchange);
        if (isForMachines(handler)) {
            MultiValueMap<String, String> given = exchange.getRequest().getQueryParams();
            known.of(handler).ifPresent(names -> given.keySet().forEach(name -> check(name, names)));
            given.forEach((name, values) -> values.forEach(value -> check(name, value)));
            Map<String, String> variables =
                    exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
            variables.forEach(StrictMapping::check);
        }
    }

    private static boolean isForMachines(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && !handler.getBeanType().getName().startsWith("org.springdoc.");
    }

    private static void check(String name, Set<String> known) {
        if (!known.contains(name)) {
            throw new Invalid(
                    "unknown-parameter",
                    name,
                    known.isEmpty()
                            ? "'" + name + "' is not known here; no parameter is."
                            : "'" + name + "' is not known here. Known: " + String.join(", ", known) + ".");
        }
    }

    private static void check(String name, @Nullable String value) {
        if (value != null && value.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid(name, "'" + name + "' takes no control characters. Leave them out.");
        }
    }
}

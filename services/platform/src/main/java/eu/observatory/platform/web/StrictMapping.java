package eu.observatory.platform.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Refuses query parameters that the matching handler does not know, and control characters in any value, which no
 * engine behind takes; pages for people are not held to that. Gives a handler only to those who may reach it.
 */
final class StrictMapping extends RequestMappingHandlerMapping {

    private final KnownParameters known = new KnownParameters();
    private final @Nullable Admission admission;

    /** @param admission null where everybody may call everything, as people may open every page */
    StrictMapping(@Nullable Admission admission) {
        this.admission = admission;
    }

    @Override
    public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
        Mono<HandlerMethod> found = super.getHandlerInternal(exchange);
        return admission == null ? found : admitted(admission, found, exchange);
    }

    private static Mono<HandlerMethod> admitted(
            Admission admission, Mono<HandlerMethod> found, ServerWebExchange exchange) {
        return found.flatMap(handler -> isOptions(exchange)
                ? Mono.just(handler)
                : admission.admit(handler, exchange).thenReturn(handler));
    }

    /** The answer to OPTIONS where no handler takes it, which tells methods alone. */
    private static boolean isOptions(ServerWebExchange exchange) {
        return exchange.getRequest().getMethod() == HttpMethod.OPTIONS
                && exchange.getAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE) == null;
    }

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

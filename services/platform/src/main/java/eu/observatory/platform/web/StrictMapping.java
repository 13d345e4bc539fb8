package eu.observatory.platform.web;

import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/** Refuses query parameters that the matching handler does not know; pages for people are not held to that. */
final class StrictMapping extends RequestMappingHandlerMapping {

    private final KnownParameters known = new KnownParameters();

    @Override
    protected void handleMatch(RequestMappingInfo info, HandlerMethod handler, ServerWebExchange exchange) {
        super.handleMatch(info, handler, exchange);
        if (isForMachines(handler)) {
            Set<String> given = exchange.getRequest().getQueryParams().keySet();
            known.of(handler).ifPresent(names -> given.forEach(name -> check(name, names)));
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
}

package eu.observatory.platform.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Gives handlers the {@link Caller} that was let in. */
final class CallerArgument implements SyncHandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Caller.class;
    }

    @Override
    public @Nullable Object resolveArgumentValue(
            MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        if (!headers.getVary().contains(HttpHeaders.AUTHORIZATION)) {
            headers.add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        }
        Caller caller = Access.caller(exchange);
        if (parameter.getParameterType() == Optional.class) {
            return Optional.ofNullable(caller);
        }
        if (caller == null) {
            throw SignInRequired.nobody();
        }
        return caller;
    }
}

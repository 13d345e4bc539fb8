package eu.observatory.portal.site;

import eu.observatory.portal.gateway.Visitor;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets handlers take the {@link Visitor}. */
@Component
class VisitorArgument implements HandlerMethodArgumentResolver, WebFluxConfigurer {

    private static final String BEARER = "Bearer ";

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return Mono.just(visitor(exchange));
    }

    static Visitor visitor(ServerWebExchange exchange) {
        var locale = Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(), Languages.ALL.getFirst());
        var request = exchange.getRequest();
        return new Visitor(locale, address(request.getRemoteAddress()), token(request.getHeaders()));
    }

    private static String token(HttpHeaders headers) {
        var shown = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return shown != null && shown.startsWith(BEARER) ? shown.substring(BEARER.length()) : "";
    }

    private static String address(@Nullable InetSocketAddress peer) {
        return peer == null
                ? ""
                : peer.getAddress() == null
                        ? peer.getHostString()
                        : peer.getAddress().getHostAddress();
    }
}

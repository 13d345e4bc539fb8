package eu.observatory.portal.site;

import eu.observatory.portal.gateway.Visitor;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
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
        var locale = Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(), Languages.ALL.getFirst());
        return Mono.just(new Visitor(locale, address(exchange.getRequest().getRemoteAddress())));
    }

    private static String address(@Nullable InetSocketAddress peer) {
        return peer == null
                ? ""
                : peer.getAddress() == null
                        ? peer.getHostString()
                        : peer.getAddress().getHostAddress();
    }
}

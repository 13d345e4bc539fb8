package eu.observatory.gateway.client;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.net.URI;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells a service whom it answers and under which address, in headers that it may believe. */
@Component
class IntroduceClient implements HttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        URI typed = exchange.getRequest().getURI();
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(input);
        headers.set(Clients.FORWARDED_FOR, Client.of(exchange).text());
        headers.set(IdentifyClient.PROTO, typed.getScheme());
        headers.set(IdentifyClient.HOST, typed.getAuthority());
        if (route.getMetadata().get(Client.PREFIX) instanceof String prefix) {
            headers.set("X-Forwarded-Prefix", prefix);
        }
        return headers;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}

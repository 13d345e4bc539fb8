package eu.observatory.portal.operator;

import org.springframework.web.server.ServerWebExchange;

/** The one for whom there are pages that change something. */
public interface Operator {

    boolean is(ServerWebExchange exchange);

    /** To all others the page is not there. */
    void admit(ServerWebExchange exchange);
}

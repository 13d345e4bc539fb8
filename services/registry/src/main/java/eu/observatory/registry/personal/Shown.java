package eu.observatory.registry.personal;

import org.springframework.web.server.ServerWebExchange;

/** Marks an answer that tells its reader about people, where its operation does not always: who read it is written down. */
public final class Shown {

    private static final String MARK = Shown.class.getName();

    private Shown() {}

    public static void in(ServerWebExchange exchange) {
        exchange.getAttributes().put(MARK, true);
    }

    static boolean is(ServerWebExchange exchange) {
        return exchange.getAttribute(MARK) != null;
    }
}

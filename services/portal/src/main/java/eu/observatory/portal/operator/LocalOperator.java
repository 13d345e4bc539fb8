package eu.observatory.portal.operator;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Admits who sits at this machine and calls it by its own name. To all others the pages are not there: the portal asks
 * the API from this machine, and must not lend its place to them.
 */
@Component
@EnableConfigurationProperties(OperatorSettings.class)
class LocalOperator implements Operator {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean open;

    LocalOperator(OperatorSettings settings) {
        this.open = settings.open();
    }

    @Override
    public boolean is(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var host = request.getURI().getHost();
        return open && loopback(request.getRemoteAddress()) && host != null && OWN_NAMES.contains(host);
    }

    @Override
    public void admit(ServerWebExchange exchange) {
        if (!is(exchange)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The gateway says who the visitor is as an address in writing; it is not looked up. */
    private static boolean loopback(@Nullable InetSocketAddress visitor) {
        if (visitor == null) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(visitor.getHostString()).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return visitor.getAddress() != null && visitor.getAddress().isLoopbackAddress();
        }
    }
}

package eu.observatory.gateway.client;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.web.server.ServerWebExchange;

/** The party a request is counted for. */
public record Client(InetAddress address) {

    /** The route metadata that says which leading path the service does not see. */
    public static final String PREFIX = "prefix";

    static final String ATTRIBUTE = Client.class.getName();

    private static final int SUBSCRIBER_BYTES = 8;

    public static Client of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ATTRIBUTE);
    }

    /** One IPv4 address, or the /64 that one IPv6 subscriber gets at least. */
    public String key() {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), SUBSCRIBER_BYTES))
                : text();
    }

    String text() {
        return address.getHostAddress().split("%", 2)[0];
    }
}

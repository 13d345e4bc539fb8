package eu.observatory.registry.desk;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Whom messages are counted for.
 *
 * @param client one IPv4 address, or the /64 that one IPv6 subscriber gets at least
 * @param mailbox the address with nothing that leads to the same mailbox by another name
 */
record Sender(String client, String mailbox) {

    private static final int SUBSCRIBER_BYTES = 8;

    static Sender of(ServerHttpRequest request, String email) {
        return new Sender("client " + client(request), "mailbox " + mailbox(email));
    }

    /** As the gateway tells it; it removes what others claim. */
    private static String client(ServerHttpRequest request) {
        String told = request.getHeaders().getFirst("X-Forwarded-For");
        if (told != null) {
            try {
                return key(InetAddress.ofLiteral(told.strip()));
            } catch (IllegalArgumentException noAddress) {
                return "unknown";
            }
        }
        InetSocketAddress remote = request.getRemoteAddress();
        return key(remote == null ? null : remote.getAddress());
    }

    private static String key(@Nullable InetAddress address) {
        if (address == null) {
            return "unknown";
        }
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), SUBSCRIBER_BYTES))
                : address.getHostAddress();
    }

    private static String mailbox(String email) {
        int at = email.lastIndexOf('@');
        String local = email.substring(0, at);
        int tag = local.indexOf('+', 1);
        return ((tag < 0 ? local : local.substring(0, tag)) + email.substring(at)).toLowerCase(Locale.ROOT);
    }
}

package eu.observatory.gateway.route;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import java.util.BitSet;
import java.util.HexFormat;

/** Percent-encodes what browsers and curl leave bare in an address, such as {@code é} or {@code |}. */
@Sharable
class EncodeAddress extends ChannelInboundHandlerAdapter {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final BitSet LEGAL = new BitSet();

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?"
                .chars()
                .forEach(LEGAL::set);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && request.uri().startsWith("/")) {
            request.setUri(encoded(request.uri()));
        }
        context.fireChannelRead(message);
    }

    /** Netty reads each byte of the address as one character. */
    static String encoded(String address) {
        StringBuilder encoded = new StringBuilder(address.length() + 16);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (LEGAL.get(c) || isEscape(address, i)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits((byte) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(String address, int at) {
        return address.charAt(at) == '%'
                && at + 2 < address.length()
                && HexFormat.isHexDigit(address.charAt(at + 1))
                && HexFormat.isHexDigit(address.charAt(at + 2));
    }
}

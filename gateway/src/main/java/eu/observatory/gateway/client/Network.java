package eu.observatory.gateway.client;

import java.math.BigInteger;
import java.net.InetAddress;

/** A range of addresses such as {@code 10.0.0.0/8}, {@code fd00::/8} or one address alone. */
record Network(InetAddress address, int length) {

    Network {
        if (length < 0 || length > width(address)) {
            throw new IllegalArgumentException("A prefix of " + length + " bits does not fit " + address);
        }
    }

    public static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        return new Network(address, slash < 0 ? width(address) : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress other) {
        return width(address) == width(other)
                && bits(address)
                                .xor(bits(other))
                                .shiftRight(width(address) - length)
                                .signum()
                        == 0;
    }

    private static int width(InetAddress address) {
        return address.getAddress().length * 8;
    }

    private static BigInteger bits(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}

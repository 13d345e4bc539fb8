package eu.observatory.registry.desk;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids in the order of time (UUID version 7), and receipts that people can read to each other. */
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without those that are taken for another: I, L, O, U, 0, 1. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int VERSION = 7;
    private static final int RECEIPT = 10;

    private Ids() {}

    static String next() {
        long high = System.currentTimeMillis() << 16 | VERSION << 12 | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low).toString();
    }

    /** Like {@code 7KQ3M-9WT2X}. */
    static String receipt() {
        String letters = RANDOM.ints(RECEIPT, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
        return letters.substring(0, RECEIPT / 2) + "-" + letters.substring(RECEIPT / 2);
    }
}

package eu.observatory.registry.imports.format;

import org.roaringbitmap.longlong.Roaring64Bitmap;

/** The numbers kept so far, a few bytes each at most: millions fit where a set of strings would not. */
public final class Kept {

    private final Roaring64Bitmap numbers = new Roaring64Bitmap();

    /** Adds the digits at the end of an id or number; returns whether they are new. */
    public boolean add(String number) {
        long digits = digits(number);
        boolean isNew = !numbers.contains(digits);
        numbers.addLong(digits);
        return isNew;
    }

    public boolean has(String number) {
        return numbers.contains(digits(number));
    }

    public long size() {
        return numbers.getLongCardinality();
    }

    private static long digits(String number) {
        return Long.parseLong(number, number.lastIndexOf('-') + 1, number.length(), 10);
    }
}

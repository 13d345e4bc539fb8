package eu.observatory.registry.imports.file;

/**
 * How far a compressed document may grow.
 *
 * @param bytes at most this many unpacked bytes
 * @param ratio at most this many unpacked bytes per packed one, looked at from 16 MiB on
 */
public record Limits(long bytes, int ratio) {

    static final long RATIO_FROM = 16L << 20;

    boolean exceeded(long unpacked, long packed) {
        return unpacked > bytes || (unpacked > RATIO_FROM && unpacked / Math.max(packed, 1) > ratio);
    }
}

package eu.observatory.registry.imports.spool;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.buffer.DataBuffer;

/** Size and SHA-256 of bytes that pass by. */
final class Fingerprint {

    private final MessageDigest digest = sha256Digest();
    private long size;

    void add(DataBuffer buffer) {
        size += buffer.readableByteCount();
        try (var bytes = buffer.readableByteBuffers()) {
            bytes.forEachRemaining(digest::update);
        }
    }

    long size() {
        return size;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

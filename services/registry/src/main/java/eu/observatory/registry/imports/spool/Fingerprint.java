package eu.observatory.registry.imports.spool;

import eu.observatory.registry.imports.file.Foreign;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.buffer.DataBuffer;

/** Size, SHA-256 and the first of bytes that pass by. */
final class Fingerprint {

    private final MessageDigest digest = sha256Digest();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream(Foreign.BYTES);
    private long size;

    void add(DataBuffer buffer) {
        size += buffer.readableByteCount();
        byte[] first = new byte[Math.min(buffer.readableByteCount(), Foreign.BYTES - head.size())];
        buffer.toByteBuffer(buffer.readPosition(), ByteBuffer.wrap(first), 0, first.length);
        head.writeBytes(first);
        try (var bytes = buffer.readableByteBuffers()) {
            bytes.forEachRemaining(digest::update);
        }
    }

    long size() {
        return size;
    }

    /** The first bytes, as many as tell what a file is; fewer while fewer have passed. */
    byte[] head() {
        return head.toByteArray();
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

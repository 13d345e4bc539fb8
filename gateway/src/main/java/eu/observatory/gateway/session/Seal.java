package eu.observatory.gateway.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts a thing so that only this gateway can read it, and only in the place it was made for (AES-256-GCM). The first key
 * encrypts; those after it still decrypt what they encrypted before.
 */
@Component
@ConditionalOnSignIn
class Seal {

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{64}");
    private static final String EXPECTED =
            "SESSION_KEY must be 32 bytes in hexadecimal (openssl rand -hex 32), or several, separated by commas";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> keys;
    private final JsonMapper mapper;

    Seal(SignInSettings settings, JsonMapper mapper) {
        if (settings.keys().isEmpty()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        this.keys = settings.keys().stream().map(Seal::key).toList();
        this.mapper = mapper;
    }

    private static SecretKeySpec key(String text) {
        if (!HEX.matcher(text).matches()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return new SecretKeySpec(HexFormat.of().parseHex(text), "AES");
    }

    byte[] close(Object content, byte[] place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, place)
                    .doFinal(mapper.writeValueAsBytes(content));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty where it was sealed with a key that is not here, for another place, or changed since. */
    <T> Optional<T> open(byte[] sealed, byte[] place, Class<T> type) {
        if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        return keys.stream()
                .flatMap(key -> opened(sealed, key, place).stream())
                .findFirst()
                .map(content -> mapper.readValue(content, type));
    }

    private static Optional<byte[]> opened(byte[] sealed, SecretKeySpec key, byte[] place) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), place)
                    .doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] place(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}

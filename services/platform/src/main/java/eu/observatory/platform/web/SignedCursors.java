package eu.observatory.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cursors as JSON with an expiry, under an HMAC: the first secret signs, and those that it followed are still believed. */
final class SignedCursors implements Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final String EXPIRY = "~";
    private static final TypeReference<HashMap<String, String>> CONTENT = new TypeReference<>() {};

    private final List<SecretKeySpec> keys;
    private final Duration validity;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    SignedCursors(List<String> secrets, Duration validity, Clock clock) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
                .toList();
        this.validity = validity;
        this.clock = clock;
    }

    @Override
    public String seal(Map<String, String> content) {
        return seal(content, validity);
    }

    @Override
    public String seal(Map<String, String> content, Duration validity) {
        Map<String, String> dated = new HashMap<>(content);
        dated.put(EXPIRY, String.valueOf(clock.instant().plus(validity).getEpochSecond()));
        byte[] payload = json.writeValueAsBytes(dated);
        byte[] sealed = Arrays.copyOf(sign(payload, keys.getFirst()), SIGNATURE_BYTES + payload.length);
        System.arraycopy(payload, 0, sealed, SIGNATURE_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public Map<String, String> open(String cursor) {
        Map<String, String> content = json.readValue(verified(cursor), CONTENT);
        long expiry = Long.parseLong(String.valueOf(content.remove(EXPIRY)));
        if (expiry < clock.instant().getEpochSecond()) {
            throw new Gone("This cursor has expired. Ask again without cursor to begin at the first page.");
        }
        return content;
    }

    private byte[] verified(String cursor) {
        byte[] sealed = decoded(cursor);
        if (sealed.length > SIGNATURE_BYTES) {
            byte[] payload = Arrays.copyOfRange(sealed, SIGNATURE_BYTES, sealed.length);
            byte[] signature = Arrays.copyOf(sealed, SIGNATURE_BYTES);
            if (keys.stream().anyMatch(key -> MessageDigest.isEqual(sign(payload, key), signature))) {
                return payload;
            }
        }
        throw forged();
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException noBase64) {
            throw forged();
        }
    }

    private static byte[] sign(byte[] payload, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Invalid forged() {
        return new Invalid(
                "cursor", "This is not a cursor of this list. Take it from 'next' of the page before, unchanged.");
    }
}

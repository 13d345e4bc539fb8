package eu.observatory.registry.claim;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Six digits that nobody can guess, of which only a slow, salted hash is kept. */
record Code(String digits, byte[] salt, byte[] hash) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int ROUNDS = 60_000;
    private static final int BITS = 256;

    /** Takes some tens of milliseconds; so does {@link #matches}. */
    static Code random() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String digits = "%06d".formatted(RANDOM.nextInt(CODES));
        return new Code(digits, salt, hash(digits, salt));
    }

    static boolean matches(String digits, byte[] salt, byte[] hash) {
        return MessageDigest.isEqual(hash(digits, salt), hash);
    }

    private static byte[] hash(String digits, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(digits.toCharArray(), salt, ROUNDS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Never the digits in a log. */
    @Override
    public String toString() {
        return "Code";
    }
}

package eu.observatory.local.sample;

/**
 * Numbers with valid check digits from ranges that no register hands out, so that the sample never meets a real
 * enterprise: SIREN from 000 000 000 up, Belgian numbers from 1999.999.9xx and 8.999.999.9xx down.
 */
final class Numbers {

    /** SIREN known to be in use below 005, left out; see docs/sample.md. */
    private static final int[] TAKEN = {32_517, 180_725};

    private static final int LAST_ENTERPRISE = 19_999_999;
    private static final int FIRST_ENTERPRISE = 19_000_000;
    private static final int LAST_ESTABLISHMENT = 89_999_999;
    private static final int LAST_SIREN_BODY = 499_999;
    private static final int STRANGERS = 10_000;
    private static final int FIRST_BELGIAN_BODY = 19_100_000;
    private static final int FIRST_FRENCH_BODY = 491_000;

    static String siren(int ordinal) {
        int body = ordinal + 1;
        for (int taken : TAKEN) {
            if (body >= taken) {
                body++;
            }
        }
        if (body > LAST_SIREN_BODY - STRANGERS) {
            throw new IllegalArgumentException("No reserved numbers are left: ask for a smaller size or less drift.");
        }
        return withLuhn("%08d".formatted(body));
    }

    /** A SIREN that no unit of any sample has, counted from the far end of the range. */
    static String strangerSiren(int ordinal) {
        return withLuhn("%08d".formatted(LAST_SIREN_BODY - ordinal));
    }

    /** The five digits that make a SIRET of the SIREN's n-th establishment. */
    static String nic(String siren, int nth) {
        return withLuhn(siren + "%04d".formatted(nth)).substring(9);
    }

    static String enterprise(int ordinal) {
        return dotted(modulo97(LAST_ENTERPRISE - ordinal), 4);
    }

    /** An enterprise that no unit of any sample is. */
    static String strangerEnterprise(int ordinal) {
        return dotted(modulo97(FIRST_ENTERPRISE + ordinal), 4);
    }

    /** An organisation's own: between those of enterprises and those of nobody. */
    static String belgianBody(int ordinal) {
        return dotted(modulo97(FIRST_BELGIAN_BODY + ordinal), 4);
    }

    static String frenchBody(int ordinal) {
        return withLuhn("%08d".formatted(FIRST_FRENCH_BODY + ordinal));
    }

    static String establishment(int ordinal) {
        return dotted(modulo97(LAST_ESTABLISHMENT - ordinal), 1);
    }

    /** The same number with a last digit that cannot be right. */
    static String spoiled(String number) {
        int last = number.length() - 1;
        return number.substring(0, last) + (char) ('0' + (number.charAt(last) - '0' + 1) % 10);
    }

    private static String withLuhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return body + (10 - sum % 10) % 10;
    }

    private static String modulo97(int firstEight) {
        return "%08d%02d".formatted(firstEight, 97 - firstEight % 97);
    }

    /** As KBO prints them: {@code 1999.999.927} for enterprises, {@code 8.999.999.921} for establishments. */
    private static String dotted(String ten, int head) {
        return head == 4
                ? ten.substring(0, 4) + "." + ten.substring(4, 7) + "." + ten.substring(7)
                : ten.charAt(0) + "." + ten.substring(1, 4) + "." + ten.substring(4, 7) + "." + ten.substring(7);
    }

    private Numbers() {}
}

package eu.observatory.platform.web;

import java.util.List;

/** The language an answer is written in, negotiated from Accept-Language; a handler takes it as an argument. */
@Resolved
public record Language(String code) {

    /** Every language the platform speaks, the default first. */
    public static final List<String> CODES = List.of("fr", "nl", "de", "en");

    public Language {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("Not a language of the platform: " + code);
        }
    }
}

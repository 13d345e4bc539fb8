package eu.observatory.notices.notice;

import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** What an editor says: at least a title, in any of the languages. */
record Wording(
        @NotEmpty Map<String, @NotBlank @Size(max = 200) String> title,
        @NotNull Map<String, @NotBlank @Size(max = 5_000) String> body) {

    /** Itself, if its languages are those of the platform. */
    Wording checked() {
        check("title", title);
        check("body", body);
        return this;
    }

    private static void check(String field, Map<String, String> words) {
        if (!Language.CODES.containsAll(words.keySet())) {
            throw new Invalid(field, "The languages are " + String.join(", ", Language.CODES) + ". Leave out others.");
        }
    }
}

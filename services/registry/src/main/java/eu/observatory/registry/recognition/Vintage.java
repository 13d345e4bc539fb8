package eu.observatory.registry.recognition;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A country's rule on legal forms as it stands from a day on, until the next vintage of the same scheme begins. */
record Vintage(
        String country,
        String scheme,
        String rule,
        String year,
        LocalDate validFrom,
        String authority,
        String noun,
        Map<String, FormRule> forms) {

    Vintage {
        forms = Map.copyOf(forms);
    }

    @Nullable FormRule form(String code) {
        FormRule exact = forms.get(code);
        return exact != null || code.isEmpty() ? exact : forms.get(code.charAt(0) + "*");
    }

    /** The stable code under which it asserts, like {@code fr-law-2014-856/legal-category@2014}. */
    String rule(Verdict verdict) {
        return verdict == Verdict.STATUTORY
                ? part(noun.replace(' ', '-'))
                : part(verdict.name().toLowerCase(Locale.ROOT));
    }

    String flagRule() {
        return part("flag");
    }

    private String part(String name) {
        return rule + "/" + name + "@" + year;
    }
}

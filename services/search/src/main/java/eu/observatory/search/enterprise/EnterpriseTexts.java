package eu.observatory.search.enterprise;

import eu.observatory.platform.web.Language;
import eu.observatory.search.enterprise.EnterpriseState.Establishment;
import eu.observatory.search.enterprise.EnterpriseState.Name;
import eu.observatory.search.enterprise.EnterpriseState.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An enterprise's names and texts, sorted into the languages of the index. */
record EnterpriseTexts(
        Map<String, String> title, List<String> aliases, Map<String, String> summary, Map<String, List<String>> body) {

    private static final List<String> PRECEDENCE = List.of("legal", "usual", "brand", "short");
    private static final String UNKNOWN = "und";

    /** The first name in each language is its title, every other one an alias. */
    static EnterpriseTexts of(EnterpriseState state) {
        Map<String, String> title = new LinkedHashMap<>();
        List<String> aliases = new ArrayList<>();
        state.names().stream()
                .sorted(Comparator.comparingInt(name -> PRECEDENCE.indexOf(name.kind())))
                .filter(name -> !name.value().isBlank())
                .forEach(name -> place(name, title, aliases));
        state.establishments().stream()
                .map(Establishment::name)
                .filter(Objects::nonNull)
                .filter(name -> !title.containsValue(name) && !aliases.contains(name))
                .forEach(aliases::add);
        Map<String, String> summary = new LinkedHashMap<>();
        Map<String, List<String>> body = new LinkedHashMap<>();
        for (Text text : state.texts()) {
            String language = language(text.language());
            if (!text.kind().equals("presentation") || summary.putIfAbsent(language, text.value()) != null) {
                body.computeIfAbsent(language, key -> new ArrayList<>()).add(text.value());
            }
        }
        return new EnterpriseTexts(title, aliases, summary, body);
    }

    /** By which the enterprise stands in an alphabetical list. */
    String sort(String id) {
        String name = title.values().stream().findFirst().orElse(id);
        return name.substring(0, Math.min(name.length(), 200));
    }

    private static void place(Name name, Map<String, String> title, List<String> aliases) {
        if (title.putIfAbsent(language(name.language()), name.value()) != null && !aliases.contains(name.value())) {
            aliases.add(name.value());
        }
    }

    private static String language(@Nullable String language) {
        return language != null && Language.CODES.contains(language) ? language : UNKNOWN;
    }
}

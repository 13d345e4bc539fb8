package eu.observatory.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTests {

    private static final List<String> BUNDLES = List.of("site", "values", "pages", "members");
    private static final List<String> OTHERS = List.of("nl", "de", "en");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    @ParameterizedTest
    @ValueSource(strings = {"site", "values", "pages", "members"})
    void saysTheSameInEveryLanguage(String bundle) throws IOException {
        var french = bundle(bundle, "");
        for (var language : OTHERS) {
            var other = bundle(bundle, "_" + language);
            assertThat(other.keySet()).as(language).isEqualTo(french.keySet());
            other.forEach((key, text) ->
                    assertThat(arguments(text)).as(language + " " + key).isEqualTo(arguments(french.get(key))));
        }
    }

    @Test
    void translatesWholeSentences() throws IOException {
        for (var bundle : BUNDLES) {
            var french = bundle(bundle, "");
            for (var language : OTHERS) {
                bundle(bundle, "_" + language).forEach((key, text) -> {
                    if (text.length() > 40) {
                        assertThat(text).as(language + " " + key).isNotEqualTo(french.get(key));
                    }
                });
            }
        }
    }

    @Test
    void writesTypographicApostrophesSoThatMessagesFormat() throws IOException {
        for (var bundle : BUNDLES) {
            for (var language : List.of("", "_nl", "_de", "_en")) {
                bundle(bundle, language).forEach((key, text) -> {
                    assertThat(text)
                            .as(bundle + language + " " + key)
                            .isNotBlank()
                            .doesNotContain("'");
                    assertThat(new MessageFormat(text, Locale.FRENCH).format(new Object[] {2, 2, 2, 2}))
                            .isNotBlank();
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void keepsWordsOutOfTemplates(Resource template) throws IOException {
        var markup = template.getContentAsString(StandardCharsets.UTF_8);
        var text = markup.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", "");
        assertThat(text.replaceAll("[\\s·,›×]", "")).isEmpty();
        assertThat(markup).doesNotContainPattern("\\s(?:alt|title|aria-label)=\"[^\"]*\\p{L}");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void usesOnlyMessagesThatExist(Resource template) throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : BUNDLES) {
            known.addAll(bundle(bundle, "").keySet());
        }
        var used = Pattern.compile("#\\{([A-Za-z.-]+)|msg\\('([A-Za-z.-]+[A-Za-z])'[,)]")
                .matcher(template.getContentAsString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .toList();
        assertThat(known).containsAll(used);
    }

    static Stream<Resource> templates() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/templates/*.html"));
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, String> bundle(String name, String suffix) throws IOException {
        var file = new ClassPathResource("messages/" + name + suffix + ".properties");
        var read = new Properties();
        read.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
        var texts = new TreeMap<String, String>();
        read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}

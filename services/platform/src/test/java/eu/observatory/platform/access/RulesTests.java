package eu.observatory.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class RulesTests {

    @Test
    void saysWhatTheContractSays() {
        Rules rules = Rules.of(all -> all.open(GET, "/a", "/b")
                .signedIn(GET, "/c")
                .furtherInHandler()
                .allow(POST, "/d/{d}")
                .to(Role.OPERATOR, Role.EDITOR)
                .in("d")
                .orScope("d:write"));
        assertThat(described(rules, GET, "/b")).isEqualTo(Map.of("who", List.of("everybody")));
        assertThat(described(rules, HEAD, "/b")).isEqualTo(Map.of("who", List.of("everybody")));
        assertThat(described(rules, GET, "/c")).isEqualTo(Map.of("who", List.of("signed-in"), "further", true));
        assertThat(described(rules, POST, "/d/{d}"))
                .isEqualTo(Map.of("who", List.of("editor", "operator"), "of", "d", "scopes", List.of("d:write")));
        assertThat(rules.of(POST, "/a")).isNull();
    }

    @Test
    void knowsNoWildcards() {
        refuses(rules -> rules.open(GET, "/a/**"), "without wildcards");
    }

    @Test
    void knowsNoSecondRuleForAnOperation() {
        refuses(rules -> rules.open(GET, "/a").signedIn(GET, "/a"), "Two rules for GET /a");
    }

    @Test
    void allowsOnlySomebody() {
        refuses(rules -> rules.allow(GET, "/a"), "belong together");
        refuses(rules -> rules.open(GET, "/a").to(Role.EDITOR), "belong together");
    }

    private static Map<String, Object> described(Rules rules, HttpMethod method, String path) {
        Rule rule = rules.of(method, path);
        assertThat(rule).isNotNull();
        return rule.described();
    }

    private static void refuses(Consumer<Rules.Writing> rules, String why) {
        assertThatThrownBy(() -> Rules.of(rules)).hasMessageContaining(why);
    }
}

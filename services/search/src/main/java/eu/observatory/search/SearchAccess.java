package eu.observatory.search;

import static eu.observatory.platform.access.Role.OPERATOR;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import eu.observatory.platform.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in search; {@code access.csv} beside the tests says the same for people to review. */
@Configuration(proxyBeanMethods = false)
class SearchAccess {

    private static final String OPERATIONS = "/operations/search";

    @Bean
    Rules rules() {
        return Rules.of(rules -> {
            rules.open(
                    GET,
                    "/search",
                    "/search/clusters",
                    "/search/explain",
                    "/search/feed",
                    "/search/map",
                    "/suggestions");
            operations(rules);
        });
    }

    private static void operations(Rules.Writing rules) {
        rules.allow(
                        GET,
                        OPERATIONS + "/dead-letter-topics",
                        OPERATIONS + "/dead-letters",
                        OPERATIONS + "/dead-letters/{letter}",
                        OPERATIONS + "/index/rebuild")
                .to(OPERATOR);
        rules.allow(POST, OPERATIONS + "/dead-letters/replay", OPERATIONS + "/index/rebuild")
                .to(OPERATOR);
    }
}

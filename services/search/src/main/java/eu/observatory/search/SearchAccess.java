package eu.observatory.search;

import static org.springframework.http.HttpMethod.GET;

import eu.observatory.platform.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in search; {@code access.csv} beside the tests says the same for people to review. */
@Configuration(proxyBeanMethods = false)
class SearchAccess {

    @Bean
    Rules rules() {
        return Rules.of(rules -> rules.open(
                GET, "/search", "/search/clusters", "/search/explain", "/search/feed", "/search/map", "/suggestions"));
    }
}

package eu.observatory.notices;

import static eu.observatory.platform.access.Role.EDITOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import eu.observatory.platform.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with notices; {@code access.csv} beside the tests says the same for people to review. */
@Configuration(proxyBeanMethods = false)
class NoticesAccess {

    /** The body of a new one names its region, so that the handler sees to it. */
    @Bean
    Rules rules() {
        return Rules.of(rules -> rules.open(GET, "/notices", "/notices/{notice}")
                .allow(POST, "/notices")
                .to(EDITOR)
                .furtherInHandler()
                .allow(PUT, "/notices/{notice}")
                .to(EDITOR)
                .in("notice")
                .allow(DELETE, "/notices/{notice}")
                .to(EDITOR)
                .in("notice"));
    }
}
